namespace ComplianceAudit.Cel.Regexes.Characters;

/// <summary>The code points that are the same but for case, such as <c>k</c>, <c>K</c> and the Kelvin sign.</summary>
internal sealed class CaseOrbits
{
    /// <summary>Every code point that has others, ascending, and beside each its orbit.</summary>
    private readonly int[] _codes;
    private readonly int[][] _orbits;

    /// <param name="rows">Rows of the embedded table: orbits, their code points joined by <c>~</c>.</param>
    public CaseOrbits(IEnumerable<string> rows)
    {
        var orbits = rows.SelectMany(row => row.Split(' ')).Select(orbit => Array.ConvertAll(orbit.Split('~'), UnicodeTables.Code));
        var entries = orbits.SelectMany(orbit => orbit.Select(code => (Code: code, Orbit: orbit))).OrderBy(entry => entry.Code).ToArray();
        _codes = Array.ConvertAll(entries, entry => entry.Code);
        _orbits = Array.ConvertAll(entries, entry => entry.Orbit);
    }

    /// <summary>A set with every code point that differs from one of it by case alone; the set itself when it has them already.</summary>
    public CodeSet Close(CodeSet set)
    {
        var more = new List<(int, int)>();
        for (var i = 0; i < set.Turns.Length; i += 2)
        {
            var at = Array.BinarySearch(_codes, set.Turns[i]);
            for (at = at < 0 ? ~at : at; at < _codes.Length && _codes[at] < set.Turns[i + 1]; at++)
            {
                foreach (var code in _orbits[at])
                {
                    if (!set.Contains(code))
                        more.Add((code, code));
                }
            }
        }
        if (more.Count == 0)
            return set;
        set.AddTo(more);
        return CodeSet.Of(more);
    }
}
