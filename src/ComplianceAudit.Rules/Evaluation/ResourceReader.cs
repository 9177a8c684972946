using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Lets expressions read a resource in place; what redaction dropped reads as unknown.</summary>
internal sealed class ResourceReader(SourceName source, ResourceDocument document) : DocumentReader
{
    /// <summary>In the order of <see cref="NodeKind"/>.</summary>
    private static ReadOnlySpan<CelKind> Kinds =>
        [CelKind.Null, CelKind.Bool, CelKind.Int, CelKind.Double, CelKind.String, CelKind.List, CelKind.Map, CelKind.Unknown];

    public ResourceDocument Document { get; } = document;

    public SourceName Source { get; } = source;

    public string ApiVersion { get; } = document.TextOf("apiVersion");

    public string Kind { get; } = document.TextOf("kind");

    public string Namespace { get; } = document.TextOf("metadata", "namespace");

    public string Name { get; } = document.TextOf("metadata", "name");

    /// <summary>Node that it is about or runs on; empty when there is none.</summary>
    public string Node => Source.IsFact ? Document.TextOf("spec", "node") : Document.TextOf("spec", "nodeName");

    /// <summary>API group; empty for the core group.</summary>
    public string Group => ApiVersion.Split('/') is [var group, _] ? group : "";

    /// <summary>Source, namespace and name: <c>pods shop/web</c>.</summary>
    public string Label => $"{Source} {(Namespace is { Length: > 0 } space ? space + "/" : "")}{Name}";

    public CelValue Value => CelValue.OfNode(this, 0);

    public override CelKind KindOf(int node) => Kinds[(int)Document.KindOf(node)];

    public override bool BoolAt(int node) => Document.BooleanAt(node);

    public override long IntAt(int node) => Document.IntegerAt(node);

    public override double DoubleAt(int node) => Document.NumberAt(node);

    public override string StringAt(int node) => Document.TextAt(node);

    public override int CountOf(int node) => Document.CountOf(node);

    public override int ChildAt(int node, int index) => Document.ChildAt(node, index);

    public override string KeyAt(int node, int index) => Document.Names.NameOf(Document.KeyAt(node, index));

    public override int FieldOf(int node, int name) => PresentOrAbsent(Document.FieldOf(node, name));

    public override int FieldOf(int node, string name) => PresentOrAbsent(Document.FieldOf(node, name));

    public override int Follow(int node, ReadOnlySpan<int> names) => Document.Follow(node, names);

    public override CelUnknown UnknownAt(int node) => CelUnknown.Of($"{Label}: {Document.PathOf(node)} is redacted");

    /// <summary>A field that is null counts as absent, as the API server reads it.</summary>
    private int PresentOrAbsent(int field) => field >= 0 && Document.KindOf(field) == NodeKind.Null ? -1 : field;
}
