using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Reports.Vocabulary;

/// <summary>The stylesheet inside the page: it may neither fetch anything nor end its own element.</summary>
internal static partial class StyleSheet
{
    public static void Check(string file, string text)
    {
        if (Forbidden().Match(text) is { Success: true } found)
            throw ReportErrors.StyleLoads(TextPlace.Of(file, text, found.Index), found.Value);
    }

    /// <summary>The source expression by which a Content-Security-Policy allows exactly this text.</summary>
    public static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    /// <summary>A backslash could spell any of the others.</summary>
    [GeneratedRegex(@"@import|url\s*\(|image-set|src\s*\(|</|<!--|\\", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();
}
