namespace ComplianceAudit.Snapshots.Documents;

/// <summary>The flat arrays of a document; node numbers are pre-order, so a node's descendants follow it.</summary>
/// <param name="Kinds">Kind of each node.</param>
/// <param name="Parents">Holder of each node, -1 for the root.</param>
/// <param name="Names">Name id of a map's value, index of a list's element, -1 for the root.</param>
/// <param name="Payloads">The number or truth itself, an index into <paramref name="Texts"/> or <paramref name="Redacted"/>, or where the children begin and how many there are.</param>
/// <param name="Children">Child nodes, those of one holder together.</param>
/// <param name="Texts">Texts in document order.</param>
/// <param name="Redacted">Placeholders in document order.</param>
/// <param name="Lines">Line of each node, or null.</param>
internal sealed record DocumentShape(
    NodeKind[] Kinds,
    int[] Parents,
    int[] Names,
    long[] Payloads,
    int[] Children,
    string[] Texts,
    RedactedValue[] Redacted,
    int[]? Lines)
{
    /// <summary>Payload of a holder.</summary>
    public static long Span(int start, int count) => ((long)start << 32) | (uint)count;

    /// <summary>First child's place in <see cref="Children"/>.</summary>
    public static int StartOf(long span) => (int)(span >> 32);

    /// <summary>Number of children.</summary>
    public static int CountOf(long span) => (int)(uint)span;
}
