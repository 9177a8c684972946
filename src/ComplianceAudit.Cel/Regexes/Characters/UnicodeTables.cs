using System.Collections.Concurrent;
using System.Globalization;

namespace ComplianceAudit.Cel.Regexes.Characters;

/// <summary>General categories, scripts and case of Unicode, read from the embedded table at first use.</summary>
/// <remarks>One version for ever: a pattern gives the same answer whatever Unicode the runtime knows.</remarks>
internal static class UnicodeTables
{
    private const string Folds = "fold";

    private static readonly Lazy<ILookup<string, string>> Rows = new(Read);
    private static readonly ConcurrentDictionary<(string Name, bool IsFolded, bool IsNegated), CodeSet> Sets = new();
    private static readonly Lazy<CaseOrbits> CaseOrbits = new(() => new CaseOrbits(Rows.Value[Folds]));

    public static CaseOrbits Orbits => CaseOrbits.Value;

    /// <summary>The set that RE2 knows by a name, such as <c>Lu</c>, <c>L</c>, <c>Greek</c> or <c>Any</c>; the same object for the same question, null when it knows none.</summary>
    /// <param name="name">The name, in its own case.</param>
    /// <param name="isFolded">Whether those that differ by case alone belong to it.</param>
    /// <param name="isNegated">Whether all others are asked for.</param>
    public static CodeSet? Find(string name, bool isFolded = false, bool isNegated = false)
    {
        if (Sets.TryGetValue((name, isFolded, isNegated), out var known))
            return known;
        if ((name == "Any" ? CodeSet.All : Make(name)) is not { } set)
            return null;
        set = isFolded ? Orbits.Close(set) : set;
        return Sets.GetOrAdd((name, isFolded, isNegated), isNegated ? set.Negate() : set);
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
