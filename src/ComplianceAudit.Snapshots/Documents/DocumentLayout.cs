using System.Runtime.InteropServices;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>The nodes of a document while it is parsed, in pre-order; lays them out in one array at the end.</summary>
internal sealed class DocumentLayout
{
    private readonly List<NodeKind> _kinds = [];
    private readonly List<int> _names = [];
    private readonly List<long> _payloads = [];
    private readonly List<int> _children = [];
    private readonly List<int> _lines = [];

    /// <summary>Number of nodes.</summary>
    public int Count => _kinds.Count;

    /// <summary>Adds a node; its payload is the number or truth itself, or an index.</summary>
    public int Add(NodeKind kind, int name, long payload, int line)
    {
        _kinds.Add(kind);
        _names.Add(name);
        _payloads.Add(payload);
        _lines.Add(line);
        return _kinds.Count - 1;
    }

    public NodeKind KindOf(int node) => _kinds[node];

    public int NameOf(int node) => _names[node];

    public long PayloadOf(int node) => _payloads[node];

    /// <summary>Gives a List or a Map its children.</summary>
    public void Hold(int holder, ReadOnlySpan<int> children)
    {
        _payloads[holder] = ((long)_children.Count << 32) | (uint)children.Length;
        _children.AddRange(children);
    }

    public ReadOnlySpan<int> ChildrenOf(int holder) =>
        CollectionsMarshal.AsSpan(_children).Slice((int)(_payloads[holder] >> 32), (int)(uint)_payloads[holder]);

    /// <summary>Makes a scalar of a node and forgets the nodes inside it, which are the last.</summary>
    public void Replace(int node, NodeKind kind, long payload)
    {
        var after = node + 1;
        foreach (var list in new[] { _names, _lines })
            list.RemoveRange(after, list.Count - after);
        _kinds.RemoveRange(after, _kinds.Count - after);
        _payloads.RemoveRange(after, _payloads.Count - after);
        (_kinds[node], _payloads[node]) = (kind, payload);
    }

    public DocumentShape Build(string[] texts, RedactedValue[] redacted, bool hasLines)
    {
        var nodes = new int[Count];
        var size = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = DocumentShape.NodeOf(size, _kinds[i]);
            size += SizeOf(i);
        }

        var cells = new int[size];
        var lines = hasLines ? new int[size] : null;
        for (var i = 0; i < nodes.Length; i++)
        {
            var offset = DocumentShape.OffsetOf(nodes[i]);
            Write(i, nodes, cells.AsSpan(offset));
            lines?[offset] = _lines[i];
        }

        return new DocumentShape(cells, texts, redacted, lines);
    }

    private int SizeOf(int node) => _kinds[node] switch
    {
        NodeKind.Map => DocumentShape.HeadOfMap + (2 * ChildrenOf(node).Length),
        NodeKind.List => 1 + ChildrenOf(node).Length,
        NodeKind.Integer or NodeKind.Number => 2,
        _ => 1,
    };

    private void Write(int node, int[] nodes, Span<int> cells)
    {
        cells[0] = (int)_payloads[node];
        if (_kinds[node] is NodeKind.Integer or NodeKind.Number)
            cells[1] = (int)(_payloads[node] >> 32);
        if (_kinds[node] is not (NodeKind.List or NodeKind.Map))
            return;
        var children = ChildrenOf(node);
        var isMap = _kinds[node] == NodeKind.Map;
        var first = isMap ? DocumentShape.HeadOfMap + children.Length : 1;
        for (var i = 0; i < children.Length; i++)
        {
            cells[first + i] = nodes[children[i]];
            if (!isMap)
                continue;
            cells[1] |= DocumentShape.SignOf(_names[children[i]]);
            cells[DocumentShape.HeadOfMap + i] = _names[children[i]];
        }
    }
}
