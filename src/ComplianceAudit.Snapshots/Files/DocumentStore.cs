namespace ComplianceAudit.Snapshots.Files;

/// <summary>Documents by source while a snapshot is made; a component's facts stand under their component too.</summary>
internal sealed class DocumentStore
{
    private const string ComponentFact = "Component";

    private readonly Dictionary<SourceName, List<ResourceDocument>> _bySource = [];

    public void Add(SourceName source, ResourceDocument document)
    {
        var whole = new SourceName(source.Resource, source.Group);
        AddUnder(whole, document);
        if (whole.IsFact && whole.Resource == ComponentFact && document.TextOf("spec", "component") is { Length: > 0 } component)
            AddUnder(new SourceName(ComponentFact, "", component), document);
    }

    public IReadOnlyDictionary<SourceName, IReadOnlyList<ResourceDocument>> Freeze() =>
        _bySource.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<ResourceDocument>)entry.Value.ToArray());

    private void AddUnder(SourceName source, ResourceDocument document)
    {
        if (!_bySource.TryGetValue(source, out var documents))
            _bySource[source] = documents = [];

        documents.Add(document);
    }
}
