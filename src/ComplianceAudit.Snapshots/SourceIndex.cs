using ComplianceAudit.Snapshots.Indexes;

namespace ComplianceAudit.Snapshots;

/// <summary>Finds resources of one source by what they are asked for most: ordinals into <see cref="Snapshot.List"/>, ascending.</summary>
/// <remarks>
/// Thread-safe. Each index is made when it is first used, in one pass over the source, and a look-up then costs the same however many resources there are.
/// What a <see cref="FieldSelection"/> did not keep is not found: namespace, name and owners are always kept,
/// <c>metadata.labels</c> and <c>spec.nodeName</c> (of facts <c>spec.node</c>) are for the caller to select.
/// </remarks>
public sealed class SourceIndex
{
    private readonly IReadOnlyList<ResourceDocument> _resources;
    private readonly PropertyNames _names;
    private readonly Lazy<NameTable> _byName;
    private readonly Lazy<OrdinalGroups<string>> _byNamespace;
    private readonly Lazy<OrdinalGroups<(int Key, string Value)>> _byLabel;
    private readonly Lazy<OrdinalGroups<string>> _byOwner;
    private readonly Lazy<OrdinalGroups<string>> _byNode;

    internal SourceIndex(SourceName source, IReadOnlyList<ResourceDocument> resources, PropertyNames names)
    {
        (_resources, _names) = (resources, names);
        var (space, node) = (Ids("metadata", "namespace"), Ids("spec", source.IsFact ? "node" : "nodeName"));
        _byName = new(() => new NameTable(_resources, space, Ids("metadata", "name")));
        _byNamespace = new(() => Group(resource => resource.TextOf(space), keepsEmpty: true));
        _byLabel = new(GroupByLabel);
        var (owners, controller, uid) = (Ids("metadata", "ownerReferences"), _names.Intern("controller"), _names.Intern("uid"));
        _byOwner = new(() => Group(resource => ControllerOf(resource, resource.Follow(0, owners), controller, uid), keepsEmpty: false));
        _byNode = new(() => Group(resource => resource.TextOf(node), keepsEmpty: false));
    }

    /// <summary>Resources of a namespace; those without one for an empty text.</summary>
    public IReadOnlyList<int> InNamespace(string space) => _byNamespace.Value.Of(space);

    /// <summary>The first resource of a namespace (empty for resources without one) and name; -1 when there is none.</summary>
    public int Named(string space, string name) => _byName.Value.Find(space, name);

    /// <summary>Resources with a label of exactly this value.</summary>
    public IReadOnlyList<int> Labelled(string key, string value) => _byLabel.Value.Of((_names.Find(key), value));

    /// <summary>Resources whose controlling owner has a uid.</summary>
    public IReadOnlyList<int> OwnedBy(string uid) => _byOwner.Value.Of(uid);

    /// <summary>Resources that run on a node or, of facts, are about it.</summary>
    public IReadOnlyList<int> OnNode(string node) => _byNode.Value.Of(node);

    private int[] Ids(params ReadOnlySpan<string> path)
    {
        var ids = new int[path.Length];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = _names.Intern(path[i]);

        return ids;
    }

    private OrdinalGroups<string> Group(Func<ResourceDocument, string> keyOf, bool keepsEmpty)
    {
        var entries = new List<(string, int)>(_resources.Count);
        for (var i = 0; i < _resources.Count; i++)
        {
            var key = keyOf(_resources[i]);
            if (keepsEmpty || key.Length > 0)
                entries.Add((key, i));
        }

        return new OrdinalGroups<string>(entries);
    }

    private OrdinalGroups<(int Key, string Value)> GroupByLabel()
    {
        var entries = new List<((int, string), int)>(_resources.Count);
        var path = Ids("metadata", "labels");
        for (var i = 0; i < _resources.Count; i++)
        {
            var resource = _resources[i];
            var labels = resource.Follow(0, path);
            for (var label = 0; labels >= 0 && resource.KindOf(labels) == NodeKind.Map && label < resource.CountOf(labels); label++)
            {
                var value = resource.ChildAt(labels, label);
                if (resource.KindOf(value) == NodeKind.Text)
                    entries.Add(((resource.KeyAt(labels, label), resource.TextAt(value)), i));
            }
        }

        return new OrdinalGroups<(int, string)>(entries);
    }

    /// <summary>Uid of the owner that says it is the controller; an API server admits one such owner at most.</summary>
    private static string ControllerOf(ResourceDocument resource, int owners, int controller, int uid)
    {
        for (var i = 0; owners >= 0 && resource.KindOf(owners) == NodeKind.List && i < resource.CountOf(owners); i++)
        {
            var owner = resource.ChildAt(owners, i);
            if (resource.FieldOf(owner, controller) is >= 0 and var flag && resource.KindOf(flag) == NodeKind.Boolean && resource.BooleanAt(flag))
                return resource.FieldOf(owner, uid) is >= 0 and var text && resource.KindOf(text) == NodeKind.Text ? resource.TextAt(text) : "";
        }

        return "";
    }
}
