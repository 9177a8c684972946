using System.Collections.Concurrent;
using System.Globalization;

namespace ComplianceAudit.Cel.Regexes.Characters;

/// <summary>General categories, scripts and case of Unicode, read from the embedded table at first use.</summary>
/// <remarks>One version for ever: a pattern gives the same answer whatever Unicode the runtime knows.</remarks>
internal static class UnicodeTables
{
    private const string Folds = "fold";

    private static readonly Lazy<ILookup<string, string>> Rows = new(Read);
    private static readonly ConcurrentDictionary<string, CodeSet> Sets = new(StringComparer.Ordinal);
    private static readonly Lazy<CaseOrbits> CaseOrbits = new(() => new CaseOrbits(Rows.Value[Folds]));

    public static CaseOrbits Orbits => CaseOrbits.Value;

    /// <summary>The set that RE2 knows by a name, such as <c>Lu</c>, <c>L</c>, <c>Greek</c> or <c>Any</c>; null when it knows none.</summary>
    public static CodeSet? Find(string name)
    {
        if (name == "Any")
            return CodeSet.All;
        if (!Sets.TryGetValue(name, out var set) && (set = Make(name)) is not null)
            Sets[name] = set;
        return set;
    }

    private static CodeSet? Make(string name)
    {
        var ranges = new List<(int, int)>();
        foreach (var row in Rows.Value)
        {
            // A category of one letter is all those of two that begin with it.
            if (row.Key != Folds && (row.Key == name || (row.Key.Length == 2 && name.Length == 1 && row.Key[0] == name[0])))
                ranges.AddRange(row.SelectMany(words => words.Split(' ')).Select(Range));
        }
        return ranges.Count == 0 ? null : CodeSet.Of(ranges);
    }

    private static (int First, int Last) Range(string word)
    {
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (Code(word), Code(word)) : (Code(word[..dash]), Code(word[(dash + 1)..]));
    }

    internal static int Code(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static ILookup<string, string> Read()
    {
        using var stream = typeof(UnicodeTables).Assembly.GetManifestResourceStream("unicode-15.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Select(line => line.Split(' ', 2))
            .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }
}
