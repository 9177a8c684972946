namespace ComplianceAudit.Cel.Reach;

/// <summary>Names that stand for what programs come to: a variable, or a field of one.</summary>
internal sealed class StandIns(CelEnvironment environment, Reads reads)
{
    private readonly Dictionary<(string Root, string? Field), (CelProgram Program, bool IsElement)> _programs = [];
    private readonly Dictionary<(string Root, string? Field), Reached> _found = [];

    public IEnumerable<CelProgram> Programs => _programs.Values.Select(entry => entry.Program);

    public void Add(string root, string? field, CelProgram program, bool isElement)
    {
        _programs.Add((root, field), (program, isElement));
        // What was found before may have come to something else without this name.
        _found.Clear();
    }

    /// <summary>What a name comes to; null when it stands for nothing but itself.</summary>
    public Reached? Find(string root, string? field)
    {
        if (_found.TryGetValue((root, field), out var found))
            return found;
        if (!_programs.TryGetValue((root, field), out var entry))
            return null;
        // A name that is computed from itself has no value.
        _found[(root, field)] = Reached.Nothing;
        var reacher = new Reacher(environment, reads);
        var value = reacher.Of(entry.Program.Tree);
        return _found[(root, field)] = entry.IsElement ? reacher.Elements(value) : value;
    }

    /// <summary>Whether fields of a name stand for something.</summary>
    public bool HasFields(string root) => _programs.Keys.Any(key => key.Root == root && key.Field is not null);

    /// <summary>What the fields of a name come to, any of them.</summary>
    public Reached? FindAny(string root)
    {
        Reached? any = null;
        foreach (var (name, field) in _programs.Keys.Where(key => key.Root == root && key.Field is not null).ToList())
            any = any is null ? Find(name, field) : any.Or(Find(name, field)!);
        return any;
    }
}
