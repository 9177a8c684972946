using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots;

/// <summary>Which fields of which sources are kept in memory when a snapshot is read. Immutable and thread-safe.</summary>
/// <remarks>
/// A resource always keeps <c>apiVersion</c>, <c>kind</c> and its <c>metadata</c>'s name, namespace, uid and ownerReferences; a pod also its <c>spec.nodeName</c>,
/// a fact its <c>spec</c>'s node, component and path. Of a source that the selection does not name nothing else is kept.
/// </remarks>
public sealed class FieldSelection
{
    private static readonly IReadOnlyList<IReadOnlyList<string?>> Identity =
    [
        ["apiVersion"], ["kind"], ["metadata", "name"], ["metadata", "namespace"], ["metadata", "uid"],
    ];

    private static readonly IReadOnlyList<IReadOnlyList<string?>> IdentityOfFacts = [["spec", "node"], ["spec", "component"], ["spec", "path"]];

    private static readonly SourceName Pods = new("pods");

    private readonly Dictionary<SourceName, FieldTree>? _trees;

    private FieldSelection() => (_trees, Fields) = (null, []);

    /// <summary>Makes a selection of some fields.</summary>
    public FieldSelection(IEnumerable<SelectedField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Fields = [.. fields];
        _trees = [];
        foreach (var field in Fields)
        {
            if (!_trees.TryGetValue(field.Source, out var tree))
                _trees[field.Source] = tree = NewTree(field.Source);

            tree.Add(field.Steps, field.IsWhole);
        }
    }

    /// <summary>Every field of every source.</summary>
    public static FieldSelection Everything { get; } = new();

    /// <summary>The fields that it was made of; none for <see cref="Everything"/>.</summary>
    public IReadOnlyList<SelectedField> Fields { get; }

    /// <summary>Fields to keep of a source, from the root down.</summary>
    internal FieldTree Of(SourceName source) => _trees is null ? FieldTree.Everything : _trees.GetValueOrDefault(source) ?? NewTree(source);

    private static FieldTree NewTree(SourceName source)
    {
        var tree = new FieldTree();
        foreach (var path in source.IsFact ? [.. Identity, .. IdentityOfFacts] : source == Pods ? [.. Identity, ["spec", "nodeName"]] : Identity)
            tree.Add(path, isWhole: false);

        tree.Add(["metadata", "ownerReferences"], isWhole: true);
        return tree;
    }
}

/// <summary>A field to keep.</summary>
/// <param name="Source">Source, without component.</param>
/// <param name="Steps">Names from the root down; null for any element of a list or any entry of a map.</param>
/// <param name="IsWhole">
/// Whether everything below it is kept; otherwise a scalar is kept, and of a list or a map the number and kinds of elements or the names and kinds of entries.
/// Of a map that only leads to a field the entries on the way alone are kept; a list on the way keeps every element, those not selected as scalars or as empty lists and maps.
/// Null and the placeholders of redacted values are kept wherever they stand for a kept value.
/// </param>
public readonly record struct SelectedField(SourceName Source, IReadOnlyList<string?> Steps, bool IsWhole);
