namespace ComplianceAudit.Snapshots.Documents;

/// <summary>What documents of one snapshot have in common: texts, placeholders, parts and layouts. Thread-safe.</summary>
/// <param name="Texts">Texts.</param>
/// <param name="Redacted">Placeholders.</param>
/// <param name="Parts">Parts and layouts; null when each document keeps its own.</param>
internal sealed record DocumentPools(TextPool Texts, RedactedPool Redacted, PartPool? Parts)
{
    /// <summary>Slots for as many documents as a cluster has.</summary>
    public const int Many = 1 << 16;

    /// <summary>Slots for a few documents.</summary>
    public const int Few = 1 << 8;

    /// <summary>For documents that share what they can.</summary>
    public static DocumentPools Sharing(int slots) => new(new TextPool(slots), new RedactedPool(slots), new PartPool());

    /// <summary>For a document that stands alone.</summary>
    public static DocumentPools Alone() => new(new TextPool(Few), new RedactedPool(Few), null);
}
