using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>The top controller of a resource, or the resource itself when nothing controls it.</summary>
internal sealed record OwnerIdentity(string Group, string Kind, string Namespace, string Name);

/// <summary>A top controller as expressions see it: <c>owner.group</c>, <c>owner.kind</c>, <c>owner.name</c>, and <c>owner.namespace</c> where it has one.</summary>
internal sealed class OwnerMap(OwnerIdentity owner) : CelMap
{
    public override IEnumerable<string> Keys => owner.Namespace.Length > 0 ? ["group", "kind", "name", "namespace"] : ["group", "kind", "name"];

    public override bool TryGet(string key, CelFrame? frame, out CelValue value)
    {
        var text = key switch
        {
            "group" => owner.Group,
            "kind" => owner.Kind,
            "name" => owner.Name,
            "namespace" when owner.Namespace.Length > 0 => owner.Namespace,
            _ => null,
        };
        value = text is null ? default : CelValue.Of(text);
        return text is not null;
    }
}
