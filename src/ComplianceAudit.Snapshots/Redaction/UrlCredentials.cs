using System.Text;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Takes user information out of URLs.</summary>
internal static class UrlCredentials
{
    private const string Scheme = "://";

    /// <summary>A text without what stands before an @ in each of its URLs; when in doubt, rather too much goes than too little.</summary>
    public static string WithoutUser(string text)
    {
        var start = text.IndexOf(Scheme, StringComparison.Ordinal);
        if (start < 0 || !text.Contains('@', StringComparison.Ordinal))
            return text;

        var result = new StringBuilder(text, 0, start, text.Length);
        while (start >= 0)
        {
            var next = text.IndexOf(Scheme, start + Scheme.Length, StringComparison.Ordinal);
            var rest = text.AsSpan(start + Scheme.Length, (next < 0 ? text.Length : next) - start - Scheme.Length);
            result.Append(Scheme).Append(rest[(rest.LastIndexOf('@') + 1)..]);
            start = next;
        }

        return result.ToString();
    }
}
