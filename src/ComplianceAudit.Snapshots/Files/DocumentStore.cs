namespace ComplianceAudit.Snapshots.Files;

/// <summary>Documents by source while a snapshot is made; facts of a component or a file stand under its name too.</summary>
internal sealed class DocumentStore
{
    private readonly Dictionary<SourceName, List<ResourceDocument>> _bySource = [];

    public void Add(SourceName source, ResourceDocument document)
    {
        var whole = new SourceName(source.Resource, source.Group);
        AddUnder(whole, document);
        if (whole.IsFact && PartOf(whole, document) is { Length: > 0 } part)
            AddUnder(new SourceName(whole.Resource, "", part), document);
    }

    public IReadOnlyDictionary<SourceName, IReadOnlyList<ResourceDocument>> Freeze() =>
        _bySource.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<ResourceDocument>)entry.Value.ToArray());

    private static string PartOf(SourceName fact, ResourceDocument document) => fact.Resource switch
    {
        "Component" => document.TextOf("spec", "component"),
        "NodeFile" => document.TextOf("spec", "path").TrimStart('/'),
        _ => "",
    };

    private void AddUnder(SourceName source, ResourceDocument document)
    {
        if (!_bySource.TryGetValue(source, out var documents))
            _bySource[source] = documents = [];

        documents.Add(document);
    }
}
