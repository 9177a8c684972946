using System.Runtime.CompilerServices;
using ComplianceAudit.Snapshots.Documents;
using ComplianceAudit.Snapshots.Indexes;

namespace ComplianceAudit.Snapshots;

/// <summary>One resource, parsed once into flat arrays and read in place: a node is a number, the root is 0.</summary>
/// <remarks>
/// Immutable and thread-safe. Reading allocates nothing except where a method returns new text; a text may be made when it is first asked for, and is then kept.
/// A document is at most 16 MiB, 1,000,000 values and 200 levels; keys do not repeat. Asking a node for a value of another kind is a defect of the caller.
/// </remarks>
public sealed class ResourceDocument
{
    /// <summary>Entries among which one is looked for by hand: for few, starting the vectorized search costs more than it saves.</summary>
    private const int FewEntries = 16;

    private readonly int[] _cells;

    /// <summary>Cells of the part in common; empty without one, so that no node is found there.</summary>
    private readonly int[] _cellsOfPart;
    private readonly ValueBlock _values;

    /// <summary>Place of this document's first value in the block.</summary>
    private readonly int _firstValue;

    /// <summary>Line of each node, at its offset, or null.</summary>
    private readonly int[]? _lines;

    /// <summary>Number that the part's root has among this document's own nodes, by which alone it is ordered; -1 without one.</summary>
    private readonly int _placeOfPart;

    internal ResourceDocument(PropertyNames names, int[] cells, ValueBlock values, int firstValue, int[]? lines, string file, SharedPart? part, int placeOfPart)
    {
        (Names, _cells, _values, _firstValue, _lines, File) = (names, cells, values, firstValue, lines, file);
        (Shared, _cellsOfPart, _placeOfPart) = (part, part?.Cells ?? [], placeOfPart);
    }

    /// <summary>The name table that property ids refer to.</summary>
    public PropertyNames Names { get; }

    /// <summary>File the document was read from as the user named it; empty for a snapshot's.</summary>
    public string File { get; }

    /// <summary>What this document has in common with others, or null.</summary>
    public SharedPart? Shared { get; }

    /// <summary>Node of the root of <see cref="Shared"/> in this document; -1 when there is none.</summary>
    public int SharedNode => Shared is null ? -1 : DocumentShape.PartBit;

    /// <summary>Parses one JSON object. Throws <see cref="SnapshotException"/> when it is not one.</summary>
    public static ResourceDocument Parse(ReadOnlySpan<byte> utf8Json, PropertyNames names) => Parse(utf8Json, names, "document", "", null);

    /// <summary>Kind of a node.</summary>
    public NodeKind KindOf(int node)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)DocumentShape.OffsetOf(node), (uint)CellsWith(node).Length, nameof(node));
        return DocumentShape.KindOf(node);
    }

    /// <summary>Value of a Boolean node.</summary>
    public bool BooleanAt(int node) => CellsOf(node, NodeKind.Boolean)[0] != 0;

    /// <summary>Value of an Integer node.</summary>
    public long IntegerAt(int node) => Bits(CellsOf(node, NodeKind.Integer));

    /// <summary>Value of a Number node.</summary>
    public double NumberAt(int node) => BitConverter.Int64BitsToDouble(Bits(CellsOf(node, NodeKind.Number)));

    /// <summary>Text of a Text node, or the placeholder (<c>redacted:env:3</c>) of a Redacted node.</summary>
    public string TextAt(int node)
    {
        if (DocumentShape.KindOf(node) == NodeKind.Redacted)
            return RedactedAt(node).Id;

        var index = CellsOf(node, NodeKind.Text)[0];
        return DocumentShape.IsInPart(node) && index >= 0 ? (string)Shared!.Values[index] : _values.TextAt(_firstValue + index);
    }

    /// <summary>What is known of the value of a Redacted node.</summary>
    public RedactedValue RedactedAt(int node)
    {
        var index = CellsOf(node, NodeKind.Redacted)[0];
        return DocumentShape.IsInPart(node) ? (RedactedValue)Shared!.Values[index] : _values.RedactedAt(_firstValue + index);
    }

    /// <summary>Number of elements of a List or entries of a Map; 0 for any other node.</summary>
    public int CountOf(int node) => DocumentShape.KindOf(node) is NodeKind.List or NodeKind.Map ? CellsWith(node)[DocumentShape.OffsetOf(node)] : 0;

    /// <summary>Node of the element at an index of a List, or of the entry's value at an index of a Map, in document order.</summary>
    public int ChildAt(int node, int index)
    {
        var count = CountOf(node);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
        return CellsWith(node)[DocumentShape.OffsetOf(node) + index + (DocumentShape.KindOf(node) == NodeKind.Map ? DocumentShape.HeadOfMap + count : 1)];
    }

    /// <summary>Name id of the entry at an index of a Map.</summary>
    public int KeyAt(int node, int index)
    {
        var cells = CellsOf(node, NodeKind.Map);
        return cells.Slice(DocumentShape.HeadOfMap, cells[0])[index];
    }

    /// <summary>Node of a Map's value under a name id, or -1.</summary>
    public int FieldOf(int node, int name) => DocumentShape.KindOf(node) == NodeKind.Map ? EntryOf(CellsWith(node), node, name) : -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EntryOf(int[] cells, int node, int name)
    {
        var head = DocumentShape.OffsetOf(node);
        if ((cells[head + 1] & DocumentShape.SignOf(name)) == 0)
            return -1;

        var first = head + DocumentShape.HeadOfMap;
        var names = cells.AsSpan(first, cells[head]);
        if (names.Length > FewEntries)
            return EntryAmongMany(cells, first, names.Length, name);

        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] == name)
                return cells[first + names.Length + i];
        }

        return -1;
    }

    /// <summary>Node of a Map's value under a name, or -1.</summary>
    public int FieldOf(int node, string name) => FieldOf(node, Names.Find(name));

    /// <summary>Follows fields from a node by their name ids; a field that is null counts as absent.</summary>
    /// <returns>The node reached; -n when the n-th field is absent from its Map; <see cref="int.MinValue"/> when what it would be read from is no Map.</returns>
    public int Follow(int node, ReadOnlySpan<int> names)
    {
        var cells = CellsWith(node);
        for (var i = 0; i < names.Length; i++)
        {
            if (DocumentShape.KindOf(node) != NodeKind.Map)
                return int.MinValue;

            node = EntryOf(cells, node, names[i]);
            if (node < 0 || DocumentShape.KindOf(node) == NodeKind.Null)
                return -(i + 1);

            // Once in the part, a way does not leave it.
            if (DocumentShape.IsInPart(node))
                cells = _cellsOfPart;
        }

        return node;
    }

    /// <summary>Node that holds this one, or -1 for the root.</summary>
    public int ParentOf(int node) => node == 0 ? -1 : HolderOf(node).Holder;

    /// <summary>Path from the root as JSON would index it: <c>spec.containers[0].image</c>, with <c>["a/b"]</c> for a key that is no plain word; empty for the root.</summary>
    public string PathOf(int node) => DocumentPath.Of(this, node);

    /// <summary>Line of the node in the file it was read from, from 1; 0 when it was not read from a manifest.</summary>
    public int LineOf(int node) => _lines is { } lines ? lines[DocumentShape.OffsetOf(node)] : 0;

    /// <summary>Follows property names from the root; -1 when one is absent.</summary>
    public int Find(params ReadOnlySpan<string> path)
    {
        var node = 0;
        foreach (var name in path)
        {
            node = FieldOf(node, name);
            if (node < 0)
                return -1;
        }

        return node;
    }

    /// <summary>Text under property names from the root; empty when absent or not text.</summary>
    public string TextOf(params ReadOnlySpan<string> path)
    {
        var node = Find(path);
        return node >= 0 && KindOf(node) == NodeKind.Text ? TextAt(node) : "";
    }

    /// <summary>Text under name ids from the root; empty when absent or not text.</summary>
    internal string TextOf(ReadOnlySpan<int> names)
    {
        var node = Follow(0, names);
        return node >= 0 && KindOf(node) == NodeKind.Text ? TextAt(node) : "";
    }

    /// <summary>Hash of the text under name ids from the root, which is not made for it; of an empty one when absent or not text.</summary>
    internal ulong HashOf(ReadOnlySpan<int> names, ulong seed)
    {
        var node = Follow(0, names);
        var isOwn = node >= 0 && !DocumentShape.IsInPart(node) && KindOf(node) == NodeKind.Text;
        return isOwn && _values.TryGetBytes(_firstValue + CellsOf(node, NodeKind.Text)[0], out var utf8) ? TextHash.Of(utf8, seed) : TextHash.Of(TextOf(names), seed);
    }

    internal static ResourceDocument Parse(ReadOnlySpan<byte> utf8Json, PropertyNames names, string place, string file, IReadOnlyList<int>? lines) =>
        new DocumentParser(names, DocumentPools.Alone()).Parse(utf8Json, FieldPlan.Whole, new DocumentPlace(place, 0), file, lines);

    /// <summary>Name id of a map's value, index of a list's element.</summary>
    internal int NameOf(int node)
    {
        var (holder, index) = HolderOf(node);
        return KindOf(holder) == NodeKind.Map ? KeyAt(holder, index) : index;
    }

    /// <summary>Nodes of a List's elements or of a Map's values.</summary>
    internal ReadOnlySpan<int> ChildrenOf(int node) => KindOf(node) switch
    {
        NodeKind.Map => CellsWith(node).AsSpan(DocumentShape.OffsetOf(node) + DocumentShape.HeadOfMap + CountOf(node), CountOf(node)),
        NodeKind.List => CellsWith(node).AsSpan(DocumentShape.OffsetOf(node) + 1, CountOf(node)),
        _ => [],
    };

    /// <summary>The same document with the line of each node given; it has no part in common with others.</summary>
    internal ResourceDocument With(IReadOnlyDictionary<int, int> lines)
    {
        var places = new int[_cells.Length];
        foreach (var (node, line) in lines)
            places[DocumentShape.OffsetOf(node)] = line;

        return new ResourceDocument(Names, _cells, _values, _firstValue, places, File, null, -1);
    }

    /// <summary>Goes down to the holder of a node, from the root or from the part's: a holder's children stand in order, the descendants of each before the next.</summary>
    private (int Holder, int Index) HolderOf(int node)
    {
        var holder = DocumentShape.IsInPart(node) && node != SharedNode ? SharedNode : 0;
        while (true)
        {
            var index = LastUpTo(ChildrenOf(holder), OrderOf(node));
            var child = ChildrenOf(holder)[index];
            if (child == node)
                return (holder, index);

            holder = child;
        }
    }

    /// <summary>Index of the last child that does not stand after a place.</summary>
    private int LastUpTo(ReadOnlySpan<int> children, int place)
    {
        var (low, high) = (0, children.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = OrderOf(children[middle]) <= place ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>What a node is ordered by among those of the document itself, or among those inside the part.</summary>
    private int OrderOf(int node) => node == SharedNode ? _placeOfPart : node;

    private static long Bits(ReadOnlySpan<int> cells) => ((long)cells[1] << 32) | (uint)cells[0];

    private static int EntryAmongMany(int[] cells, int first, int count, int name) =>
        cells.AsSpan(first, count).IndexOf(name) is >= 0 and var index ? cells[first + count + index] : -1;

    /// <summary>The array that a node's offset counts in.</summary>
    private int[] CellsWith(int node) => DocumentShape.IsInPart(node) ? _cellsOfPart : _cells;

    private ReadOnlySpan<int> CellsOf(int node, NodeKind expected)
    {
        if (DocumentShape.KindOf(node) != expected)
            throw NotOfKind(node, expected);

        return CellsWith(node).AsSpan(DocumentShape.OffsetOf(node));
    }

    private InvalidOperationException NotOfKind(int node, NodeKind expected) => new($"node {PathOf(node)} is {KindOf(node)}, not {expected}");
}
