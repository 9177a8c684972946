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

    /// <summary>Most places where sets begin and end.</summary>
    private const int MaxTurns = 50_000;

    private readonly byte[] _ascii = new byte[128];

    /// <summary>First code point of each range of equal ones, ascending, and its group.</summary>
    private readonly int[] _starts;
    private readonly int[] _groups;

    private CharacterMap(int[] starts, int[] groups, int count)
    {
        (_starts, _groups) = (starts, groups);
        Samples = new int[count];
        for (var group = 0; group < count; group++)
            Samples[group] = starts[Array.IndexOf(groups, group)];
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
        if (StartsOf(sets) is not { } starts || (long)starts.Length * sets.Count > MaxWork)
            return null;
        var (groups, count) = (new int[starts.Length], 1);
        var numbers = new int[2 * MaxGroups];
        foreach (var set in sets)
        {
            count = Split(set, starts, groups, numbers);
            if (count > MaxGroups)
                return null;
        }
        return new CharacterMap(starts, groups, count);
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

    /// <summary>Zero and every place where a set begins or ends, ascending; null when there are too many.</summary>
    private static int[]? StartsOf(List<CodeSet> sets)
    {
        var turns = new List<int> { 0 };
        foreach (var set in sets)
        {
            turns.AddRange(set.Turns);
            if (turns.Count > MaxTurns)
                return null;
        }
        turns.Sort();
        var starts = new List<int>(turns.Count);
        foreach (var turn in turns)
        {
            if (turn < CodeSet.End && (starts.Count == 0 || starts[^1] != turn))
                starts.Add(turn);
        }
        return starts.ToArray();
    }

    /// <summary>Parts each group into what is in a set and what is not; gives the number of groups.</summary>
    /// <param name="set">The set.</param>
    /// <param name="starts">First code point of each range.</param>
    /// <param name="groups">Group of each range.</param>
    /// <param name="numbers">Room for the new number of each group's part outside the set and of that inside.</param>
    private static int Split(CodeSet set, int[] starts, int[] groups, int[] numbers)
    {
        Array.Fill(numbers, -1);
        var (count, passed) = (0, 0);
        for (var i = 0; i < starts.Length; i++)
        {
            while (passed < set.Turns.Length && set.Turns[passed] <= starts[i])
                passed++;
            ref var number = ref numbers[(2 * groups[i]) + (passed & 1)];
            if (number < 0)
                number = count++;
            groups[i] = number;
        }
        return count;
    }

    private int GroupOf(int code)
    {
        var index = Array.BinarySearch(_starts, code);
        return _groups[index >= 0 ? index : ~index - 1];
    }
}
