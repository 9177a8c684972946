namespace ComplianceAudit.Cel.Regexes.Characters;

/// <summary>RE2's sets with short names, which hold ASCII alone.</summary>
internal static class NamedSets
{
    private static readonly CodeSet Digit = CodeSet.Of("09");
    private static readonly CodeSet Space = CodeSet.Of("\t\n\f\r  ");

    private static readonly Dictionary<string, CodeSet> Posix = new(StringComparer.Ordinal)
    {
        ["alnum"] = CodeSet.Of("09AZaz"),
        ["alpha"] = CodeSet.Of("AZaz"),
        ["ascii"] = CodeSet.Of("\0\x7f"),
        ["blank"] = CodeSet.Of("\t\t  "),
        ["cntrl"] = CodeSet.Of("\0\x1f\x7f\x7f"),
        ["digit"] = CodeSet.Of("09"),
        ["graph"] = CodeSet.Of("!~"),
        ["lower"] = CodeSet.Of("az"),
        ["print"] = CodeSet.Of(" ~"),
        ["punct"] = CodeSet.Of("!/:@[`{~"),
        ["space"] = CodeSet.Of("\t\r  "),
        ["upper"] = CodeSet.Of("AZ"),
        ["word"] = CodeSet.Of("09AZ__az"),
        ["xdigit"] = CodeSet.Of("09AFaf"),
    };

    /// <summary>What <c>\b</c> takes for a word.</summary>
    public static CodeSet Word { get; } = CodeSet.Of("09AZ__az");

    public static CodeSet LineBreak { get; } = CodeSet.Of('\n');

    /// <summary>Names between <c>[:</c> and <c>:]</c>.</summary>
    public static IEnumerable<string> PosixNames => Posix.Keys.Order(StringComparer.Ordinal);

    /// <summary>The set of <c>\d</c>, <c>\s</c> or <c>\w</c>; null for any other letter.</summary>
    public static CodeSet? FindEscaped(char letter) => letter switch
    {
        'd' => Digit,
        's' => Space,
        'w' => Word,
        _ => null,
    };

    /// <summary>The set of <c>[:name:]</c>.</summary>
    public static CodeSet? FindPosix(string name) => Posix.GetValueOrDefault(name);
}
