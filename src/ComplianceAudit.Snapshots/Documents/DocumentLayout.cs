namespace ComplianceAudit.Snapshots.Documents;

/// <summary>The nodes of a document while it is parsed, in pre-order; lays them out in one array at the end. Used for one document after the other.</summary>
internal sealed class DocumentLayout
{
    private const int Some = 64;

    private readonly HashSet<int> _seen = [];
    private Node[] _nodes = new Node[Some];
    private int[] _cells = new int[Some];

    /// <summary>Number of nodes.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a node; its payload is the number or truth itself, or an index.</summary>
    public int Add(NodeKind kind, int name, long payload, int line)
    {
        if (Count == _nodes.Length)
            Array.Resize(ref _nodes, 2 * Count);

        _nodes[Count] = new Node { Kind = kind, Name = name, Payload = payload, Line = line, End = Count + 1 };
        return Count++;
    }

    public NodeKind KindOf(int node) => _nodes[node].Kind;

    public int NameOf(int node) => _nodes[node].Name;

    public long PayloadOf(int node) => _nodes[node].Payload;

    /// <summary>The first node after this one that is not inside it: its next sibling, if its holder has one.</summary>
    public int EndOf(int node) => _nodes[node].End;

    /// <summary>Gives a List or a Map all that was added after it, so many children and what is inside them.</summary>
    public void Close(int holder, int children)
    {
        _nodes[holder].Payload = children;
        _nodes[holder].End = Count;
    }

    /// <summary>Name id that a Map has more than once, or -1.</summary>
    public int RepeatedIn(int map)
    {
        _seen.Clear();
        for (var entry = map + 1; entry < _nodes[map].End; entry = _nodes[entry].End)
        {
            if (!_seen.Add(_nodes[entry].Name))
                return _nodes[entry].Name;
        }

        return -1;
    }

    /// <summary>Forgets a node and what was added after it.</summary>
    public void Forget(int node) => Count = node;

    /// <summary>Makes a scalar of a Map and forgets the nodes inside it, which are the last.</summary>
    public void Replace(int node, NodeKind kind, long payload)
    {
        Count = node + 1;
        _nodes[node] = _nodes[node] with { Kind = kind, Payload = payload, End = Count };
    }

    /// <summary>Makes a Map the place of a part in common, and forgets the nodes inside it, which are the last.</summary>
    public void ReplaceWithPart(int node)
    {
        Count = node + 1;
        _nodes[node] = _nodes[node] with { IsPart = true, End = Count };
    }

    /// <summary>Node number that the place of a part has in the document that was laid out last.</summary>
    public int PlaceOf(int part) => DocumentShape.NodeOf(_nodes[part].Offset, NodeKind.Map);

    /// <summary>Cells of the whole document, good until the next call.</summary>
    public ReadOnlySpan<int> LayOut() => LayOut(0, default);

    /// <summary>Cells of a node and all added after it, as the part in common whose texts and placeholders begin with a value; good until the next call.</summary>
    public ReadOnlySpan<int> LayOutPart(int root, int firstValue) => LayOut(root, new Base(DocumentShape.PartBit, firstValue));

    private ReadOnlySpan<int> LayOut(int root, Base from)
    {
        var nodes = _nodes.AsSpan(0, Count);
        var size = 0;
        foreach (ref var node in nodes[root..])
        {
            node.Offset = size;
            size += node.Size;
        }

        if (_cells.Length < size)
            _cells = new int[Math.Max(size, 2 * _cells.Length)];

        for (var i = root; i < nodes.Length; i++)
            Write(nodes, i, _cells.AsSpan(nodes[i].Offset), from);

        return _cells.AsSpan(0, size);
    }

    /// <summary>Line of each node, at its offset, after the document was laid out.</summary>
    public int[] Lines(int size)
    {
        var lines = new int[size];
        foreach (ref var node in _nodes.AsSpan(0, Count))
            lines[node.Offset] = node.Line;

        return lines;
    }

    private static void Write(ReadOnlySpan<Node> nodes, int at, Span<int> cells, Base from)
    {
        ref readonly var node = ref nodes[at];
        cells[0] = (int)node.Payload;
        if (node.IsPart)
            return;

        switch (node.Kind)
        {
            case NodeKind.Text or NodeKind.Redacted when node.Payload >= 0:
                cells[0] -= from.Value;
                break;
            case NodeKind.Integer or NodeKind.Number:
                cells[1] = (int)(node.Payload >> 32);
                break;
            case NodeKind.List:
                for (int child = at + 1, i = 1; child < node.End; child = nodes[child].End)
                    cells[i++] = nodes[child].Number(from.Bit);
                break;
            case NodeKind.Map:
                WriteEntries(nodes, at, cells, from);
                break;
        }
    }

    private static void WriteEntries(ReadOnlySpan<Node> nodes, int at, Span<int> cells, Base from)
    {
        var count = (int)nodes[at].Payload;
        var signs = 0;
        for (int child = at + 1, i = DocumentShape.HeadOfMap; child < nodes[at].End; child = nodes[child].End, i++)
        {
            signs |= DocumentShape.SignOf(nodes[child].Name);
            cells[i] = nodes[child].Name;
            cells[i + count] = nodes[child].Number(from.Bit);
        }

        cells[1] = signs;
    }

    /// <summary>What nodes are marked with, and the number of values that are not the part's.</summary>
    private readonly record struct Base(int Bit, int Value);

    private struct Node
    {
        public NodeKind Kind;
        public bool IsPart;
        public int Name;
        public int End;
        public int Offset;
        public int Line;

        /// <summary>The number or truth itself, an index, or the number of children.</summary>
        public long Payload;

        public readonly int Size => Kind switch
        {
            NodeKind.Map when !IsPart => DocumentShape.HeadOfMap + (2 * (int)Payload),
            NodeKind.List => 1 + (int)Payload,
            NodeKind.Integer or NodeKind.Number => 2,
            _ => 1,
        };

        public readonly int Number(int partBit) => IsPart ? DocumentShape.PartBit : DocumentShape.NodeOf(Offset, Kind) | partBit;
    }
}
