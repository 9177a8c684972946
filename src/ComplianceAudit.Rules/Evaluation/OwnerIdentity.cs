using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>The top controller of a resource, or the resource itself when nothing controls it.</summary>
internal sealed record OwnerIdentity(string Group, string Kind, string Namespace, string Name)
{
    private OwnerMap? _map;

    /// <summary>As expressions see it.</summary>
    public CelValue Value => CelValue.OfMap(_map ??= new OwnerMap(Group, Kind, Namespace, Name));

    // What is made of it is no part of it.
    public bool Equals(OwnerIdentity? other) =>
        ReferenceEquals(this, other) || (other is not null && Name == other.Name && Namespace == other.Namespace && Kind == other.Kind && Group == other.Group);

    public override int GetHashCode() => HashCode.Combine(Group, Kind, Namespace, Name);
}

/// <summary>A top controller as expressions see it: <c>owner.group</c>, <c>owner.kind</c>, <c>owner.name</c>, <c>owner.path</c>, and <c>owner.namespace</c> where it has one.</summary>
internal sealed class OwnerMap(string group, string kind, string space, string name) : CelMap
{
    private readonly CelValue _path = CelValue.Of($"{space}/{kind}/{name}");

    public override IEnumerable<string> Keys => space.Length > 0 ? ["group", "kind", "name", "path", "namespace"] : ["group", "kind", "name", "path"];

    public override bool TryGet(string key, CelFrame? frame, out CelValue value)
    {
        value = key switch
        {
            "path" => _path,
            "group" => CelValue.Of(group),
            "kind" => CelValue.Of(kind),
            "name" => CelValue.Of(name),
            "namespace" when space.Length > 0 => CelValue.Of(space),
            _ => default,
        };
        return value.Kind == CelKind.String;
    }
}
