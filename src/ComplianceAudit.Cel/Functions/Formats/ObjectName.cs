namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary>Rules that Kubernetes has for names, from apimachinery's validation package.</summary>
internal static class ObjectName
{
    public const int LongestLabel = 63;
    public const int LongestSubdomain = 253;

    public static IEnumerable<string> LabelProblems(string text)
    {
        if (text.Length > LongestLabel)
            yield return TooLong(LongestLabel);
        if (!IsLabel(text))
            yield return "expected lower-case letters, digits and '-', with a letter or digit at both ends, such as my-name";
    }

    public static IEnumerable<string> Rfc1035LabelProblems(string text)
    {
        if (text.Length > LongestLabel)
            yield return TooLong(LongestLabel);
        if (!IsLabel(text) || !char.IsAsciiLetter(text[0]))
            yield return "expected lower-case letters, digits and '-', with a letter first and a letter or digit last, such as my-name";
    }

    public static IEnumerable<string> SubdomainProblems(string text)
    {
        if (text.Length > LongestSubdomain)
            yield return TooLong(LongestSubdomain);
        if (!text.Split('.').All(IsLabel))
            yield return "expected lower-case letters, digits, '-' and '.', with a letter or digit at both ends and around each '.', such as example.com";
    }

    /// <summary>Problems of a label's name or value, which may have upper case, '_' and '.' too.</summary>
    public static IEnumerable<string> LabelTextProblems(string text)
    {
        if (text.Length > LongestLabel)
            yield return TooLong(LongestLabel);
        if (text.Length > 0 && !(char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')))
            yield return "expected letters, digits, '-', '_' and '.', with a letter or digit at both ends, such as My.Name";
    }

    /// <summary>A name to which more will be added: a hyphen at its end, and like in Kubernetes the character before it, may be any.</summary>
    public static string Completed(string prefix) => prefix.Length > 1 && prefix.EndsWith('-') ? prefix[..^2] + "a" : prefix;

    private static bool IsLabel(string text) =>
        text.Length > 0 && text[0] != '-' && text[^1] != '-' && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');

    private static string TooLong(int longest) => FormattableString.Invariant($"it has more than {longest} characters");
}
