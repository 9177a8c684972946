namespace ComplianceAudit.Snapshots.Files;

/// <summary>Documents by source while a snapshot is made; facts of a component or a file stand under its name too.</summary>
internal sealed class DocumentStore
{
    private readonly Dictionary<SourceName, List<ResourceDocument>> _bySource = [];

    /// <summary>Adds documents after those of their source.</summary>
    public void Add(SourceName source, params ReadOnlySpan<ResourceDocument> documents)
    {
        var whole = new SourceName(source.Resource, source.Group);
        Under(whole).AddRange(documents);
        if (!whole.IsFact)
            return;

        foreach (var document in documents)
        {
            if (PartOf(whole, document) is { Length: > 0 } part)
                Under(new SourceName(whole.Resource, "", part)).Add(document);
        }
    }

    public IReadOnlyDictionary<SourceName, IReadOnlyList<ResourceDocument>> Freeze() =>
        _bySource.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<ResourceDocument>)entry.Value.ToArray());

    private static string PartOf(SourceName fact, ResourceDocument document) => fact.Resource switch
    {
        "Component" => document.TextOf("spec", "component"),
        "NodeFile" => document.TextOf("spec", "path").TrimStart('/'),
        _ => "",
    };

    private List<ResourceDocument> Under(SourceName source)
    {
        if (!_bySource.TryGetValue(source, out var documents))
            _bySource[source] = documents = [];

        return documents;
    }
}
