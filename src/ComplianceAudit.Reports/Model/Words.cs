using System.Globalization;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>Values as text, the same under every culture.</summary>
internal static class Words
{
    /// <summary>The codes that begin the reason of what does not apply, and what they tell a reader.</summary>
    private static readonly Dictionary<string, string> ReasonCodes = new(StringComparer.Ordinal)
    {
        ["noSubject"] = "no subject",
        ["notInVersion"] = "not in this version",
        ["inherited"] = "inherited from the provider",
    };

    /// <summary>A reason, its code spelt out where it begins with one.</summary>
    public static string Reason(string reason)
    {
        var end = reason.IndexOf(':', StringComparison.Ordinal);
        var code = end < 0 ? reason : reason[..end];
        return ReasonCodes.TryGetValue(code, out var words) ? $"{words}{reason[code.Length..]}" : reason;
    }

    /// <summary>A moment; empty for the Unix epoch, which stands where nothing was collected.</summary>
    public static string Time(DateTimeOffset time) => time == DateTimeOffset.UnixEpoch ? "" : time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A pack's title with its version, which many titles name already.</summary>
    public static string Title(PackResult pack) =>
        pack.Title.Contains(pack.Version, StringComparison.Ordinal) ? pack.Title : $"{pack.Title} {pack.Version}";

    /// <summary>A pack's Kubernetes versions; an open end is said so.</summary>
    public static string Versions(PackVersions versions) => (versions.From, versions.To) switch
    {
        ("", "") => "any version",
        (_, "") => $"{versions.From} and later",
        ("", _) => $"{versions.To} and earlier",
        _ => $"{versions.From} to {versions.To}",
    };

    /// <summary>A link that a page may offer; text from packs could name a script instead.</summary>
    public static string Link(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? text : "";

    /// <summary>Letters, digits and hyphens: a target for links inside the report.</summary>
    public static string Anchor(params ReadOnlySpan<string> parts) =>
        string.Concat(string.Join('-', parts!).Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-'));
}
