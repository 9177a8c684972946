using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots;

/// <summary>One resource, parsed once into flat arrays and read in place: a node is a number, the root is 0.</summary>
/// <remarks>
/// Immutable and thread-safe. Reading allocates nothing except where a method returns new text.
/// A document is at most 16 MiB, 1,000,000 values and 200 levels; keys do not repeat. Asking a node for a value of another kind is a defect of the caller.
/// </remarks>
public sealed class ResourceDocument
{
    private readonly DocumentShape _shape;

    internal ResourceDocument(PropertyNames names, DocumentShape shape, string file) => (Names, _shape, File) = (names, shape, file);

    /// <summary>The name table that property ids refer to.</summary>
    public PropertyNames Names { get; }

    /// <summary>File the document was read from as the user named it; empty for a snapshot's.</summary>
    public string File { get; }

    /// <summary>Parses one JSON object. Throws <see cref="SnapshotException"/> when it is not one.</summary>
    public static ResourceDocument Parse(ReadOnlySpan<byte> utf8Json, PropertyNames names) => Parse(utf8Json, names, "document", "", null);

    /// <summary>Kind of a node.</summary>
    public NodeKind KindOf(int node) => _shape.Kinds[node];

    /// <summary>Value of a Boolean node.</summary>
    public bool BooleanAt(int node) => Payload(node, NodeKind.Boolean) != 0;

    /// <summary>Value of an Integer node.</summary>
    public long IntegerAt(int node) => Payload(node, NodeKind.Integer);

    /// <summary>Value of a Number node.</summary>
    public double NumberAt(int node) => BitConverter.Int64BitsToDouble(Payload(node, NodeKind.Number));

    /// <summary>Text of a Text node, or the placeholder (<c>redacted:env:3</c>) of a Redacted node.</summary>
    public string TextAt(int node) =>
        _shape.Kinds[node] == NodeKind.Redacted ? RedactedAt(node).Id : _shape.Texts[Payload(node, NodeKind.Text)];

    /// <summary>What is known of the value of a Redacted node.</summary>
    public RedactedValue RedactedAt(int node) => _shape.Redacted[Payload(node, NodeKind.Redacted)];

    /// <summary>Number of elements of a List or entries of a Map; 0 for any other node.</summary>
    public int CountOf(int node) => _shape.Kinds[node] is NodeKind.List or NodeKind.Map ? DocumentShape.CountOf(_shape.Payloads[node]) : 0;

    /// <summary>Node of the element at an index of a List, or of the entry's value at an index of a Map, in document order.</summary>
    public int ChildAt(int node, int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)CountOf(node), nameof(index));
        return _shape.Children[DocumentShape.StartOf(_shape.Payloads[node]) + index];
    }

    /// <summary>Name id of the entry at an index of a Map.</summary>
    public int KeyAt(int node, int index) => _shape.Names[ChildAt(node, index)];

    /// <summary>Node of a Map's value under a name id, or -1.</summary>
    public int FieldOf(int node, int name)
    {
        if (name < 0 || _shape.Kinds[node] != NodeKind.Map)
            return -1;

        var payload = _shape.Payloads[node];
        foreach (var child in _shape.Children.AsSpan(DocumentShape.StartOf(payload), DocumentShape.CountOf(payload)))
        {
            if (_shape.Names[child] == name)
                return child;
        }

        return -1;
    }

    /// <summary>Node of a Map's value under a name, or -1.</summary>
    public int FieldOf(int node, string name) => FieldOf(node, Names.Find(name));

    /// <summary>Node that holds this one, or -1 for the root.</summary>
    public int ParentOf(int node) => _shape.Parents[node];

    /// <summary>Path from the root as JSON would index it: <c>spec.containers[0].image</c>, with <c>["a/b"]</c> for a key that is no plain word; empty for the root.</summary>
    public string PathOf(int node) => DocumentPath.Of(this, node);

    /// <summary>Line of the node in the file it was read from, from 1; 0 when it was not read from a manifest.</summary>
    public int LineOf(int node) => _shape.Lines is { } lines ? lines[node] : 0;

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
        return node >= 0 && _shape.Kinds[node] == NodeKind.Text ? TextAt(node) : "";
    }

    internal static ResourceDocument Parse(ReadOnlySpan<byte> utf8Json, PropertyNames names, string place, string file, IReadOnlyList<int>? lines) =>
        new(names, new DocumentParser(names, place, lines).Parse(utf8Json), file);

    /// <summary>Name id of a map's value, index of a list's element.</summary>
    internal int NameOf(int node) => _shape.Names[node];

    /// <summary>Number of nodes.</summary>
    internal int NodeCount => _shape.Kinds.Length;

    internal ResourceDocument With(int[] lines) => new(Names, _shape with { Lines = lines }, File);

    private long Payload(int node, NodeKind expected) => _shape.Kinds[node] == expected
        ? _shape.Payloads[node]
        : throw new InvalidOperationException($"node {PathOf(node)} is {_shape.Kinds[node]}, not {expected}");
}
