namespace ComplianceAudit.Cel.Tests.Support;

/// <summary>A name table that grows.</summary>
internal sealed class TestNames : CelNames
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    public override int IdOf(string name)
    {
        if (!_ids.TryGetValue(name, out var id))
            _ids[name] = id = _ids.Count;
        return id;
    }
}
