namespace ComplianceAudit.Snapshots.Documents;

/// <summary>What documents of one snapshot have in common: texts, placeholders, parts and layouts. Thread-safe.</summary>
/// <param name="Texts">Texts.</param>
/// <param name="Redacted">Placeholders.</param>
/// <param name="Parts">Parts and layouts.</param>
/// <param name="Shares">Whether documents share parts and layouts; otherwise each has its own.</param>
internal sealed record DocumentPools(TextPool Texts, RedactedPool Redacted, PartPool Parts, bool Shares)
{
    /// <summary>Slots for as many documents as a cluster has.</summary>
    public const int Many = 1 << 16;

    /// <summary>Texts for each pattern of a part: most clusters have fewer than 8,192 controllers.</summary>
    private const int TextsForEachPattern = 8;

    /// <summary>Slots for a few documents.</summary>
    public const int Few = 1 << 8;

    /// <summary>For documents that share what they can.</summary>
    public static DocumentPools Sharing(int slots) => new(new TextPool(slots), new RedactedPool(slots), new PartPool(slots / TextsForEachPattern), true);

    /// <summary>For a document that stands alone.</summary>
    public static DocumentPools Alone() => new(new TextPool(Few), new RedactedPool(Few), new PartPool(1), false);
}
