namespace ComplianceAudit.Cel.Regexes.Characters;

/// <summary>The code points that are the same but for case, such as <c>k</c>, <c>K</c> and the Kelvin sign.</summary>
internal sealed class CaseOrbits
{
    private readonly Dictionary<int, int[]> _orbits = [];

    /// <summary>Every code point that has others, ascending.</summary>
    private readonly int[] _codes;

    /// <param name="rows">Rows of the embedded table: orbits, their code points joined by <c>~</c>.</param>
    public CaseOrbits(IEnumerable<string> rows)
    {
        foreach (var orbit in rows.SelectMany(row => row.Split(' ')))
        {
            var codes = Array.ConvertAll(orbit.Split('~'), UnicodeTables.Code);
            foreach (var code in codes)
                _orbits.Add(code, codes);
        }
        _codes = [.. _orbits.Keys.Order()];
    }

    /// <summary>A set with every code point that differs from one of it by case alone.</summary>
    public CodeSet Close(CodeSet set)
    {
        var ranges = new List<(int, int)>();
        set.AddTo(ranges);
        for (var i = 0; i < set.Turns.Length; i += 2)
        {
            var at = Array.BinarySearch(_codes, set.Turns[i]);
            for (at = at < 0 ? ~at : at; at < _codes.Length && _codes[at] < set.Turns[i + 1]; at++)
            {
                foreach (var code in _orbits[_codes[at]])
                    ranges.Add((code, code));
            }
        }
        return CodeSet.Of(ranges);
    }
}
