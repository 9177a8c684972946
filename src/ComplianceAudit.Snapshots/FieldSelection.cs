using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots;

/// <summary>Which fields of which sources are kept in memory when a snapshot is read. Immutable and thread-safe.</summary>
/// <remarks>
/// A resource always keeps <c>apiVersion</c>, <c>kind</c> and its <c>metadata</c>'s name, namespace, uid and ownerReferences.
/// Of a source that the selection does not name nothing else is kept.
/// </remarks>
public sealed class FieldSelection
{
    private static readonly IReadOnlyList<IReadOnlyList<string?>> Identity =
    [
        ["apiVersion"], ["kind"], ["metadata", "name"], ["metadata", "namespace"], ["metadata", "uid"],
    ];

    private readonly Dictionary<SourceName, FieldTree>? _trees;

    private FieldSelection() => _trees = null;

    /// <summary>Makes a selection of some fields.</summary>
    public FieldSelection(IEnumerable<SelectedField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _trees = [];
        foreach (var field in fields)
        {
            if (!_trees.TryGetValue(field.Source, out var tree))
                _trees[field.Source] = tree = NewTree();

            tree.Add(field.Steps, field.IsWhole);
        }
    }

    /// <summary>Every field of every source.</summary>
    public static FieldSelection Everything { get; } = new();

    /// <summary>Fields to keep of a source, from the root down; null keeps all.</summary>
    internal FieldTree? Of(SourceName source) => _trees is null ? null : _trees.GetValueOrDefault(source) ?? NewTree();

    private static FieldTree NewTree()
    {
        var tree = new FieldTree();
        foreach (var path in Identity)
            tree.Add(path, isWhole: false);

        tree.Add(["metadata", "ownerReferences"], isWhole: true);
        return tree;
    }
}

/// <summary>A field to keep.</summary>
/// <param name="Source">Source, without component.</param>
/// <param name="Steps">Names from the root down; null for any element of a list or any entry of a map.</param>
/// <param name="IsWhole">Whether everything below it is kept; otherwise a scalar is kept, and of a list or a map the number of elements or the names and kinds of entries.</param>
public readonly record struct SelectedField(SourceName Source, IReadOnlyList<string?> Steps, bool IsWhole);
