using ComplianceAudit.Collector.Rights;

namespace ComplianceAudit.Collector.Nodes.Gathering.Pods;

/// <summary>What it takes to have pods read nodes, beyond listing nodes and namespaces.</summary>
internal static class PodRights
{
    public static readonly IReadOnlyList<Right> All =
    [
        new("create", "", "configmaps"), new("create", "", "namespaces"), new("create", "", "pods"),
        new("delete", "", "namespaces"), new("delete", "", "pods"),
        new("get", "", "pods"), new("get", "", "pods/log"),
    ];

    /// <summary>What the rights expose, in lines for a reader.</summary>
    public static readonly IReadOnlyList<string> Exposes =
    [
        "Read: processes, files and certificates of each node, by a pod of its own that sees the",
        "node's processes and disk and changes nothing.",
        "Exposed: everything. RBAC cannot grant so little, and whoever holds this account's token",
        "can start a pod of any kind anywhere: that is root on every node. Grant it for the audit",
        "and take it back; a scheduled job never needs it.",
    ];

    /// <summary>The rules of the role, one for each verb.</summary>
    public static IReadOnlyList<RoleRule> Rules() =>
    [
        .. All.GroupBy(right => right.Verb, StringComparer.Ordinal).Select(verb => new RoleRule("", [.. verb.Select(right => right.Resource)], verb.Key, verb.Key switch
        {
            "create" => "a namespace of its own, the plan, a pod on each node",
            "delete" => "each pod when it has told its facts, the namespace at the end",
            _ => "whether a pod has ended, and what it told",
        })),
    ];
}
