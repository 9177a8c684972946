namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>A value of a manifest with its place. An aliased value is one node in several holders.</summary>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
internal abstract record ManifestNode(int Line, int Column);

/// <summary>A scalar.</summary>
/// <param name="Kind">Null, Boolean, Number or Text.</param>
/// <param name="Text">The text, or the JSON of another kind.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
internal sealed record ManifestScalar(NodeKind Kind, string Text, int Line, int Column) : ManifestNode(Line, Column);

/// <summary>A list.</summary>
/// <param name="Items">Its elements.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
internal sealed record ManifestList(List<ManifestNode> Items, int Line, int Column) : ManifestNode(Line, Column);

/// <summary>A map; keys are unique and in their order.</summary>
/// <param name="Entries">Its entries.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
internal sealed record ManifestMap(OrderedDictionary<string, ManifestNode> Entries, int Line, int Column) : ManifestNode(Line, Column)
{
    /// <summary>The text under a key, or empty.</summary>
    public string Text(string key) => Entries.TryGetValue(key, out var node) && node is ManifestScalar { Kind: NodeKind.Text } scalar ? scalar.Text : "";
}
