using System.Buffers;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Judges from a value alone whether it is a credential. Linear in the value's length.</summary>
internal static class CredentialShape
{
    private const int ShortestRandom = 20;
    private const int LongestRandom = 512;

    /// <summary>Length of the shortest certain form: <c>://:x@</c>.</summary>
    public const int ShortestCertain = 6;

    private static readonly SearchValues<char> OfRandom = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-");

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
        | [sr]k_live_[A-Za-z0-9]{16,}
        | hvs\.[A-Za-z0-9_-]{20,}
        | npm_[A-Za-z0-9]{30,}
        | AGE-SECRET-KEY-1
        | hooks\.slack\.com/(services|workflows|triggers)/
        | ://[^/\s:@]*:[^/\s@]+@
        """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant);

    /// <summary>Every certain form has one of these; most texts have none, and searching for them is far cheaper.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["PRIVATE KEY", "eyJ", "AKIA", "ASIA", "gh", "github_pat_", "glpat-", "xox", "AIza", "k_live_", "hvs.", "npm_", "AGE-SECRET-KEY-1", "hooks.slack.com/", "://"], StringComparison.Ordinal);

    private static readonly Regex Setting = new(
        """(password|passwd|passphrase|pwd|client-key-data|client_?-?secret|account_?-?key|shared_?access_?key|secret_?-?(access_?-?)?key|api_?-?key|token)["']?\s*[:=]\s*["']?[^\s"']""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static bool IsCertain(ReadOnlySpan<char> value) => value.Length >= ShortestCertain && value.ContainsAny(Marks) && Certain.IsMatch(value);

    /// <summary>Whether a file's text holds a credential, by its form or as a setting named for one.</summary>
    public static bool IsInText(ReadOnlySpan<char> text) => IsCertain(text) || (text.ContainsAny(':', '=') && Setting.IsMatch(text));

    /// <summary>Whether a word is a credential by its form alone.</summary>
    public static bool IsToken(ReadOnlySpan<char> word) => IsRandom(word) || IsCertain(word);

    public static bool IsMatch(ReadOnlySpan<char> value) => IsRandom(value) || IsInText(value);

    /// <summary>Whether a value only turns something on or off, so that no name makes it a credential.</summary>
    public static bool IsSwitch(ReadOnlySpan<char> value) => value is "" or "true" or "false" or "yes" or "no" or "on" or "off" or "0" or "1";

    /// <summary>One long word of mixed cases and digits, as generators make them.</summary>
    private static bool IsRandom(ReadOnlySpan<char> value) =>
        value.Length is >= ShortestRandom and <= LongestRandom
        && !value.ContainsAnyExcept(OfRandom)
        && value.ContainsAnyInRange('A', 'Z') && value.ContainsAnyInRange('a', 'z') && value.ContainsAnyInRange('0', '9');
}
