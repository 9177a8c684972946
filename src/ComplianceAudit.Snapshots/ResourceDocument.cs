namespace ComplianceAudit.Snapshots;

/// <summary>One resource, parsed once into flat arrays and read in place: a node is a number, the root is 0.</summary>
/// <remarks>Immutable and thread-safe. Reading allocates nothing except where a method returns new text.</remarks>
public sealed class ResourceDocument
{
    internal ResourceDocument(PropertyNames names) => Names = names;

    /// <summary>The name table that property ids refer to.</summary>
    public PropertyNames Names { get; }

    /// <summary>Parses one JSON object. Throws <see cref="SnapshotException"/> when it is not one.</summary>
    public static ResourceDocument Parse(ReadOnlySpan<byte> utf8Json, PropertyNames names) => throw new NotSupportedException();

    /// <summary>Kind of a node.</summary>
    public NodeKind KindOf(int node) => throw new NotSupportedException();

    /// <summary>Value of a Boolean node.</summary>
    public bool BooleanAt(int node) => throw new NotSupportedException();

    /// <summary>Value of an Integer node.</summary>
    public long IntegerAt(int node) => throw new NotSupportedException();

    /// <summary>Value of a Number node.</summary>
    public double NumberAt(int node) => throw new NotSupportedException();

    /// <summary>Text of a Text node, or the placeholder (<c>redacted:env:3</c>) of a Redacted node.</summary>
    public string TextAt(int node) => throw new NotSupportedException();

    /// <summary>What is known of the value of a Redacted node.</summary>
    public RedactedValue RedactedAt(int node) => throw new NotSupportedException();

    /// <summary>Number of elements of a List or entries of a Map.</summary>
    public int CountOf(int node) => throw new NotSupportedException();

    /// <summary>Node of the element at an index of a List, or of the entry's value at an index of a Map, in document order.</summary>
    public int ChildAt(int node, int index) => throw new NotSupportedException();

    /// <summary>Name id of the entry at an index of a Map.</summary>
    public int KeyAt(int node, int index) => throw new NotSupportedException();

    /// <summary>Node of a Map's value under a name id, or -1.</summary>
    public int FieldOf(int node, int name) => throw new NotSupportedException();

    /// <summary>Node of a Map's value under a name, or -1.</summary>
    public int FieldOf(int node, string name) => throw new NotSupportedException();

    /// <summary>Node that holds this one, or -1 for the root.</summary>
    public int ParentOf(int node) => throw new NotSupportedException();

    /// <summary>Path from the root as JSON would index it: <c>spec.containers[0].image</c>; empty for the root.</summary>
    public string PathOf(int node) => throw new NotSupportedException();

    /// <summary>Line of the node in the file it was read from, from 1; 0 when it was not read from a manifest.</summary>
    public int LineOf(int node) => throw new NotSupportedException();

    /// <summary>File the document was read from as the user named it; empty for a snapshot's.</summary>
    public string File => throw new NotSupportedException();

    /// <summary>Follows property names from the root; -1 when one is absent.</summary>
    public int Find(params ReadOnlySpan<string> path) => throw new NotSupportedException();

    /// <summary>Text under property names from the root; empty when absent or not text.</summary>
    public string TextOf(params ReadOnlySpan<string> path) => throw new NotSupportedException();
}
