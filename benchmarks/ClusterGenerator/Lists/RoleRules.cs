using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>What roles allow: most a few resources, some everything.</summary>
internal static class RoleRules
{
    public const string Group = "rbac.authorization.k8s.io";

    /// <summary>Roles of each namespace.</summary>
    public static readonly string[] InNamespaces = ["deployer", "leader-election", "reader"];

    private static readonly string[] Resources = ["configmaps", "deployments", "endpoints", "events", "jobs", "leases", "pods", "pods/log", "secrets", "services"];

    private static readonly string[] Verbs = ["get", "list", "watch", "create", "update", "patch", "delete"];

    public static JsonArray Draw(Dice dice)
    {
        var rules = new JsonArray();
        for (var left = 1 + dice.Next(4); left > 0; left--)
        {
            rules.Add(new JsonObject
            {
                ["verbs"] = dice.Chance(4) ? ["*"] : Some(Verbs, dice),
                ["apiGroups"] = new JsonArray("", "apps"),
                ["resources"] = dice.Chance(4) ? ["*"] : Some(Resources, dice),
            });
        }

        return rules;
    }

    public static JsonObject ReferenceTo(string kind, string name) => new() { ["apiGroup"] = Group, ["kind"] = kind, ["name"] = name };

    public static JsonObject Account(string inNamespace, string name) => new() { ["kind"] = "ServiceAccount", ["name"] = name, ["namespace"] = inNamespace };

    private static JsonArray Some(string[] from, Dice dice)
    {
        var first = dice.Next(from.Length);
        return new JsonArray([.. from.Skip(first).Take(1 + dice.Next(3)).Select(one => (JsonNode)one)]);
    }
}
