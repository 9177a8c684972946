namespace ComplianceAudit.Cel.Regexes.Characters;

/// <summary>A set of code points. Immutable; equal when it has the same ones.</summary>
internal sealed class CodeSet : IEquatable<CodeSet>
{
    /// <summary>One more than the last code point.</summary>
    public const int End = 0x110000;

    private static readonly CodeSet[] Ascii = MakeAscii();

    /// <summary>Where the set begins, ends, begins again and so on, ascending: a code point is in it when an odd number of these are at or before it.</summary>
    private readonly int[] _turns;

    /// <summary>A bit for each code point below 64, and for each from there on to 128.</summary>
    private readonly ulong _low;
    private readonly ulong _high;

    private CodeSet(int[] turns)
    {
        _turns = turns;
        foreach (var turn in turns)
        {
            if (turn < 64)
                (_low, _high) = (_low ^ (ulong.MaxValue << turn), ~_high);
            else if (turn < 128)
                _high ^= ulong.MaxValue << (turn - 64);
        }
    }

    public static CodeSet All { get; } = new([0, End]);

    /// <summary>Every place where membership changes, ascending.</summary>
    public ReadOnlySpan<int> Turns => _turns;

    /// <summary>The only code point of the set; -1 when it has none or several.</summary>
    public int Single => _turns.Length == 2 && _turns[1] == _turns[0] + 1 ? _turns[0] : -1;

    public static CodeSet Of(int code) => code < Ascii.Length ? Ascii[code] : new CodeSet([code, code + 1]);

    /// <summary>Ranges as pairs of first and last character, ascending and with something between them.</summary>
    public static CodeSet Of(string pairs)
    {
        var turns = new int[pairs.Length];
        for (var i = 0; i < turns.Length; i++)
            turns[i] = pairs[i] + (i % 2);
        return new CodeSet(turns);
    }

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

    public bool Contains(int code) => code < 128 ? (((code < 64 ? _low : _high) >> (code % 64)) & 1) != 0 : (CountUpTo(code) & 1) != 0;

    public bool Equals(CodeSet? other) => ReferenceEquals(this, other) || (other is not null && Turns.SequenceEqual(other.Turns));

    public override bool Equals(object? obj) => Equals(obj as CodeSet);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var turn in _turns)
            hash.Add(turn);
        return hash.ToHashCode();
    }

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

    private static CodeSet[] MakeAscii()
    {
        var sets = new CodeSet[128];
        for (var code = 0; code < sets.Length; code++)
            sets[code] = new CodeSet([code, code + 1]);
        return sets;
    }

    private int CountUpTo(int code)
    {
        var index = Array.BinarySearch(_turns, code);
        return index >= 0 ? index + 1 : ~index;
    }
}
