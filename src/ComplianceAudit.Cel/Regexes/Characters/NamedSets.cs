namespace ComplianceAudit.Cel.Regexes.Characters;

/// <summary>RE2's sets with short names, which hold ASCII alone.</summary>
internal static class NamedSets
{
    private static readonly Dictionary<char, CodeSet> Escaped = new()
    {
        ['d'] = Of("09"),
        ['s'] = Of("\t\n\f\r  "),
        ['w'] = Of("09AZ__az"),
    };

    private static readonly Dictionary<string, CodeSet> Posix = new(StringComparer.Ordinal)
    {
        ["alnum"] = Of("09AZaz"),
        ["alpha"] = Of("AZaz"),
        ["ascii"] = Of("\0\x7f"),
        ["blank"] = Of("\t\t  "),
        ["cntrl"] = Of("\0\x1f\x7f\x7f"),
        ["digit"] = Of("09"),
        ["graph"] = Of("!~"),
        ["lower"] = Of("az"),
        ["print"] = Of(" ~"),
        ["punct"] = Of("!/:@[`{~"),
        ["space"] = Of("\t\r  "),
        ["upper"] = Of("AZ"),
        ["word"] = Of("09AZ__az"),
        ["xdigit"] = Of("09AFaf"),
    };

    /// <summary>What <c>\b</c> takes for a word.</summary>
    public static CodeSet Word => Escaped['w'];

    public static CodeSet LineBreak { get; } = CodeSet.Of('\n');

    /// <summary>Names between <c>[:</c> and <c>:]</c>.</summary>
    public static IEnumerable<string> PosixNames => Posix.Keys.Order(StringComparer.Ordinal);

    /// <summary>The set of <c>\d</c>, <c>\s</c> or <c>\w</c>; null for any other letter.</summary>
    public static CodeSet? FindEscaped(char letter) => Escaped.GetValueOrDefault(letter);

    /// <summary>The set of <c>[:name:]</c>.</summary>
    public static CodeSet? FindPosix(string name) => Posix.GetValueOrDefault(name);

    /// <summary>Ranges as pairs of first and last character.</summary>
    private static CodeSet Of(string pairs) => CodeSet.Of([.. pairs.Chunk(2).Select(pair => ((int)pair[0], (int)pair[1]))]);
}
