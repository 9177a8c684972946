using System.Text.RegularExpressions;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Judges from a value alone whether it is a credential. Linear in the value's length.</summary>
internal static class CredentialShape
{
    private const int ShortestRandom = 20;
    private const int LongestRandom = 512;

    /// <summary>Forms that are nothing but credentials: private keys, JSON web tokens, cloud and forge tokens, URLs with passwords.</summary>
    private static readonly Regex Certain = new(
        """
          -----BEGIN\ [A-Z ]*PRIVATE\ KEY
        | eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}
        | (AKIA|ASIA)[A-Z0-9]{16}
        | gh[pousr]_[A-Za-z0-9]{20,}
        | github_pat_[A-Za-z0-9_]{20,}
        | glpat-[A-Za-z0-9_-]{16,}
        | xox[abprs]-[A-Za-z0-9-]{10,}
        | AIza[A-Za-z0-9_-]{30,}
        | ://[^/\s:@]*:[^/\s@]+@
        """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant);

    private static readonly Regex Setting = new(
        """(password|passwd|passphrase|client-key-data|secret_?-?(access_?-?)?key|api_?-?key|token)["']?\s*[:=]\s*["']?[^\s"']""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static bool IsCertain(string value) => Certain.IsMatch(value);

    /// <summary>Whether a file's text holds a credential, by its form or as a setting named for one.</summary>
    public static bool IsInText(string text) => Certain.IsMatch(text) || Setting.IsMatch(text);

    public static bool IsMatch(string value) => IsInText(value) || IsRandom(value);

    /// <summary>Whether a value only turns something on or off, so that no name makes it a credential.</summary>
    public static bool IsSwitch(string value) => value is "" or "true" or "false" or "yes" or "no" or "on" or "off" or "0" or "1";

    /// <summary>One long word of mixed cases and digits, as generators make them.</summary>
    private static bool IsRandom(string value) =>
        value.Length is >= ShortestRandom and <= LongestRandom
        && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=' or '_' or '-')
        && value.Any(char.IsAsciiLetterUpper) && value.Any(char.IsAsciiLetterLower) && value.Any(char.IsAsciiDigit);
}
