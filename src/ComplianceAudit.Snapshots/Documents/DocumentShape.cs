namespace ComplianceAudit.Snapshots.Documents;

/// <summary>A document, or the part that it shares, as one array, so that reading a field touches little memory.</summary>
/// <remarks>
/// A node is the offset of its first cell with its kind in the lowest bits; nodes lie in pre-order, so that a node's descendants follow it and have larger numbers.
/// A Map's cells are the number of its entries, the signs of their names together, their name ids, their nodes; a List's the number of its elements and their nodes; an Integer's or a Number's
/// the halves of its bits, the lower first; a Text's or a Redacted's its index; a Boolean's 0 or 1.
/// Where a document has a part in common with others, one cell keeps its place in the order and its holder names the root of the part: the nodes of a part bear <see cref="PartBit"/>
/// and count their offsets from the part's own first cell.
/// Texts and placeholders count together, in document order; a Text in a part whose index is negative is the document's own, and stands so far before the document's first value.
/// </remarks>
internal static class DocumentShape
{
    /// <summary>Cells of a Map before its names.</summary>
    public const int HeadOfMap = 2;

    /// <summary>What marks a node of the part in common; a part's root, a Map at its offset 0, is this and nothing else.</summary>
    public const int PartBit = 1 << 30;

    private const int KindBits = 3;

    /// <summary>What a kind is combined with, so that the root, a Map at offset 0, is node 0.</summary>
    private const int RootKind = (int)NodeKind.Map;

    /// <summary>One bit for a name. A Map whose signs lack it has no such entry, which is found so without a search; most fields asked for are absent.</summary>
    public static int SignOf(int name) => 1 << name;

    public static int NodeOf(int offset, NodeKind kind) => (offset << KindBits) | ((int)kind ^ RootKind);

    public static int OffsetOf(int node) => (node & ~PartBit) >> KindBits;

    public static NodeKind KindOf(int node) => (NodeKind)((node & ((1 << KindBits) - 1)) ^ RootKind);

    public static bool IsInPart(int node) => (node & PartBit) != 0;
}
