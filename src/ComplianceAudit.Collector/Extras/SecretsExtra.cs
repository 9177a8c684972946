using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Rights;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Extras;

/// <summary>Name, type and number of keys of each Secret, namespace by namespace.</summary>
internal sealed class SecretsExtra : Extra
{
    public override CollectionExtras Flag => CollectionExtras.Secrets;

    public override SourceName Source => Lists.Secrets;

    public override IReadOnlyList<SourceName> Needs => [Lists.Namespaces];

    public override IReadOnlyList<Right> RightsIn(string kubernetesVersion) => [Right.ToList(Source)];

    public override IReadOnlyList<string> ExposesIn(string kubernetesVersion) =>
    [
        "Read: name, type and number of keys of each Secret, as a table without the objects.",
        "Exposed: everything. RBAC cannot grant so little, and whoever holds this account's",
        "token can list every Secret with its values. Grant it for the audit and take it back,",
        "or bind the role in single namespaces with RoleBindings: the others are then reported",
        "as denied.",
    ];
}
