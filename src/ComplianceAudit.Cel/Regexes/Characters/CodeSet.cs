namespace ComplianceAudit.Cel.Regexes.Characters;

/// <summary>A set of code points. Immutable.</summary>
internal sealed class CodeSet
{
    /// <summary>One more than the last code point.</summary>
    public const int End = 0x110000;

    private static readonly CodeSet[] Ascii = [.. Enumerable.Range(0, 128).Select(code => new CodeSet([code, code + 1]))];

    /// <summary>Where the set begins, ends, begins again and so on, ascending: a code point is in it when an odd number of these are at or before it.</summary>
    private readonly int[] _turns;
    private readonly UInt128 _ascii;

    private CodeSet(int[] turns)
    {
        _turns = turns;
        foreach (var turn in turns)
        {
            if (turn < 128)
                _ascii ^= UInt128.MaxValue << turn;
        }
    }

    public static CodeSet All { get; } = new([0, End]);

    /// <summary>Every place where membership changes, ascending.</summary>
    public ReadOnlySpan<int> Turns => _turns;

    /// <summary>The only code point of the set; -1 when it has none or several.</summary>
    public int Single => _turns.Length == 2 && _turns[1] == _turns[0] + 1 ? _turns[0] : -1;

    public static CodeSet Of(int code) => code < Ascii.Length ? Ascii[code] : new CodeSet([code, code + 1]);

    /// <summary>The union of ranges, in any order; first and last code point each.</summary>
    public static CodeSet Of(params List<(int First, int Last)> ranges)
    {
        ranges.Sort();
        var turns = new List<int>(2 * ranges.Count);
        foreach (var (first, last) in ranges)
        {
            if (turns.Count > 0 && first <= turns[^1])
                turns[^1] = Math.Max(turns[^1], last + 1);
            else
                turns.AddRange([first, last + 1]);
        }
        return new CodeSet([.. turns]);
    }

    public bool Contains(int code) => code < 128 ? ((_ascii >> code) & 1) != 0 : (CountUpTo(code) & 1) != 0;

    public CodeSet Negate()
    {
        ReadOnlySpan<int> inner = _turns;
        inner = inner is [0, ..] ? inner[1..] : (int[])[0, .. inner];
        return new CodeSet(inner is [.., End] ? inner[..^1].ToArray() : [.. inner, End]);
    }

    public void AddTo(List<(int First, int Last)> ranges)
    {
        for (var i = 0; i < _turns.Length; i += 2)
            ranges.Add((_turns[i], _turns[i + 1] - 1));
    }

    private int CountUpTo(int code)
    {
        var index = Array.BinarySearch(_turns, code);
        return index >= 0 ? index + 1 : ~index;
    }
}
