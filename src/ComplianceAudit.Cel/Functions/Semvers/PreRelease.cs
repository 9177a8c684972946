namespace ComplianceAudit.Cel.Functions.Semvers;

/// <summary>One identifier of a pre-release: a number, which comes before every word, or a word.</summary>
/// <param name="Number">The number; null of a word.</param>
/// <param name="Word">The word.</param>
internal readonly record struct PreRelease(ulong? Number, string Word) : IComparable<PreRelease>
{
    public int CompareTo(PreRelease other) => (Number, other.Number) switch
    {
        ({ } left, { } right) => left.CompareTo(right),
        (null, null) => string.CompareOrdinal(Word, other.Word),
        (null, _) => 1,
        _ => -1,
    };
}
