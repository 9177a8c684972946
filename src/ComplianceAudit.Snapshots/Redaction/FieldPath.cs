using System.Text;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Fields that checks name, as a tree from a document's root. Filled by its maker, then read by any thread.</summary>
internal sealed class FieldPath
{
    private readonly Dictionary<ulong, FieldPath> _named = [];

    /// <summary>Whether a check names exactly this field.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Below any element of a list; entries that a check does not name one by one are not named.</summary>
    public FieldPath? AnyElement { get; private set; }

    /// <summary>One tree per source.</summary>
    public static Dictionary<SourceName, FieldPath> BySource(IEnumerable<SelectedField> fields)
    {
        var trees = new Dictionary<SourceName, FieldPath>();
        foreach (var field in fields)
        {
            if (!trees.TryGetValue(field.Source, out var tree))
                trees[field.Source] = tree = new FieldPath();

            tree.Add(field.Steps);
        }

        return trees;
    }

    public FieldPath? Below(ulong nameHash) => _named.GetValueOrDefault(nameHash);

    private void Add(IReadOnlyList<string?> steps)
    {
        var at = this;
        foreach (var step in steps)
            at = step is null ? at.AnyElement ??= new FieldPath() : at.Named(PropertyKeys.HashOf(Encoding.UTF8.GetBytes(step)));

        at.IsNamed = true;
    }

    private FieldPath Named(ulong hash)
    {
        if (!_named.TryGetValue(hash, out var tree))
            _named[hash] = tree = new FieldPath();

        return tree;
    }
}
