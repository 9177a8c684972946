using System.IO.Hashing;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Remembers the parts of documents that have the same owners: most pods of a controller have one specification, byte for byte.</summary>
/// <remarks>Used by one thread; the patterns are shared by all of a pool's.</remarks>
internal sealed class PartMemory(PartPool pool)
{
    /// <summary>Longer ones are few, and would take memory that nothing bounds.</summary>
    private const int LongestRemembered = 32 * 1024;

    /// <summary>How a text begins that is the generated name of a volume.</summary>
    private static ReadOnlySpan<byte> GeneratedName => "\"kube-api-access-"u8;

    private readonly List<PartHole> _holes = [];
    private ulong _owners;
    private bool _isPlain;

    /// <summary>Begins a document.</summary>
    public void Clear()
    {
        _holes.Clear();
        (_owners, _isPlain) = (0, true);
    }

    /// <summary>Takes the document's owners, as they are written.</summary>
    public void Own(ReadOnlySpan<byte> owners) => _owners = XxHash3.HashToUInt64(owners);

    /// <summary>Takes a text of the part that varies; one that is written with escapes is not its bytes, and nothing is remembered.</summary>
    public void Vary(PartHole hole, bool isEscaped)
    {
        _holes.Add(hole);
        _isPlain &= !isEscaped;
    }

    /// <summary>Takes what is not kept of the part: a name there may be another's, as far as it is letters of a name, and the part is the same.</summary>
    public void Leave(ReadOnlySpan<byte> json, int start)
    {
        if (json[0] == '"')
            LeaveName(json, 1, start);

        for (var at = 1; json[at..].IndexOf(GeneratedName) is >= 0 and var found; LeaveName(json, at, start))
            at += found + GeneratedName.Length;
    }

    /// <summary>The part that a document of these owners had last, of which the same was kept; or null.</summary>
    public PartPattern? Recall(FieldPlan plan) => _owners != 0 && pool.PatternOf(_owners) is { } pattern && ReferenceEquals(pattern.Plan, plan) ? pattern : null;

    /// <summary>Remembers a part.</summary>
    /// <param name="plan">What was kept of it.</param>
    /// <param name="json">Its bytes.</param>
    /// <param name="start">Where they begin in what the holes count from.</param>
    /// <param name="part">What it gave.</param>
    /// <param name="values">Values that were met in it.</param>
    public void Remember(FieldPlan plan, ReadOnlySpan<byte> json, int start, SharedPart part, int values)
    {
        if (_owners == 0 || !_isPlain || json.Length > LongestRemembered)
            return;

        var holes = _holes.ToArray();
        foreach (ref var hole in holes.AsSpan())
            hole = hole with { Start = hole.Start - start };

        pool.PatternOf(_owners) = new PartPattern(plan, json.ToArray(), holes, part, values);
    }

    private void LeaveName(ReadOnlySpan<byte> json, int at, int start)
    {
        if (json[at..].IndexOfAnyExcept(PartPattern.NameLetters) is > 0 and var length)
            _holes.Add(new PartHole(start + at, length, PartHole.NotKept, Variation.None));
    }
}
