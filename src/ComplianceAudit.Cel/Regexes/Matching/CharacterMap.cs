using System.Text;
using ComplianceAudit.Cel.Regexes.Characters;
using ComplianceAudit.Cel.Regexes.Tree;

namespace ComplianceAudit.Cel.Regexes.Matching;

/// <summary>Parts the code points into groups that a program cannot tell apart. Immutable.</summary>
internal sealed class CharacterMap
{
    private const int MaxGroups = 256;

    /// <summary>Most tests of a code point against a set while it is made.</summary>
    private const int MaxWork = 200_000;

    private readonly byte[] _ascii = new byte[128];

    /// <summary>First code point of each range of equal ones, ascending, and its group.</summary>
    private readonly int[] _starts;
    private readonly int[] _groups;

    private CharacterMap(int[] starts, int[] groups)
    {
        (_starts, _groups) = (starts, groups);
        Samples = [.. Enumerable.Range(0, groups.Max() + 1).Select(group => starts[Array.IndexOf(groups, group)])];
        for (var code = 0; code < _ascii.Length; code++)
            _ascii[code] = (byte)GroupOf(code);
    }

    /// <summary>Group of each ASCII character.</summary>
    public ReadOnlySpan<byte> Ascii => _ascii;

    /// <summary>One code point of each group.</summary>
    public int[] Samples { get; }

    /// <summary>The map for a program; null when it tells too many groups apart.</summary>
    public static CharacterMap? TryMake(PatternProgram program)
    {
        List<CodeSet> sets = [.. program.Sets];
        if (program.Uses(Assertion.LineStart) || program.Uses(Assertion.LineEnd))
            sets.Add(NamedSets.LineBreak);
        if (program.Uses(Assertion.WordBoundary) || program.Uses(Assertion.NoWordBoundary))
            sets.AddRange([NamedSets.Word, NamedSets.LineBreak]);
        var starts = new SortedSet<int> { 0 };
        foreach (var set in sets)
        {
            foreach (var turn in set.Turns)
                starts.Add(turn);
        }
        starts.Remove(CodeSet.End);
        if ((long)starts.Count * sets.Count > MaxWork)
            return null;
        int[] ranges = [.. starts];
        var groups = new int[ranges.Length];
        foreach (var set in sets)
            Split(set, ranges, groups);
        return groups.Max() < MaxGroups ? new CharacterMap(ranges, groups) : null;
    }

    /// <summary>Group of a character beyond ASCII.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Its offset; set to that of its last unit.</param>
    public int GroupAt(string text, ref int at)
    {
        if (!char.IsSurrogate(text[at]))
            return GroupOf(text[at]);
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
        at += length - 1;
        return GroupOf(rune.Value);
    }

    /// <summary>Parts each group into what is in a set and what is not.</summary>
    private static void Split(CodeSet set, int[] starts, int[] groups)
    {
        var numbers = new Dictionary<(int, bool), int>();
        for (var i = 0; i < starts.Length; i++)
        {
            var key = (groups[i], set.Contains(starts[i]));
            if (!numbers.TryGetValue(key, out var number))
                numbers[key] = number = numbers.Count;
            groups[i] = number;
        }
    }

    private int GroupOf(int code)
    {
        var index = Array.BinarySearch(_starts, code);
        return _groups[index >= 0 ? index : ~index - 1];
    }
}
