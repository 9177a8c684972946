namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Fields to keep below one place of a document. Filled before it is read, then read by any thread.</summary>
internal sealed class FieldTree
{
    private readonly Dictionary<string, FieldTree> _named = new(StringComparer.Ordinal);

    /// <summary>Whether everything here is kept.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether the value here is looked at itself, so that a map keeps the name of each entry; otherwise it only leads to what is below.</summary>
    public bool IsRead { get; private set; }

    /// <summary>What is kept of any element or entry, or null.</summary>
    public FieldTree? Any { get; private set; }

    /// <summary>What is kept of named entries, beside <see cref="Any"/>.</summary>
    public IReadOnlyDictionary<string, FieldTree> Named => _named;

    public void Add(IReadOnlyList<string?> steps, bool isWhole)
    {
        var at = this;
        foreach (var step in steps)
            at = step is null ? at.Any ??= new FieldTree() : at.Below(step);

        at.IsRead = true;
        at.IsWhole |= isWhole;
    }

    private FieldTree Below(string name)
    {
        if (!_named.TryGetValue(name, out var tree))
            _named[name] = tree = new FieldTree();

        return tree;
    }
}
