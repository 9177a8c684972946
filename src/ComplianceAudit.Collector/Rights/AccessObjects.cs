using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Extras;
using ComplianceAudit.Collector.Nodes.Gathering.Pods;

namespace ComplianceAudit.Collector.Rights;

/// <summary>Makes the objects that give an account its rights.</summary>
internal static class AccessObjects
{
    private const string Group = "rbac.authorization.k8s.io";

    public static IReadOnlyList<AccessObject> Of(AccessRequest request)
    {
        var space = request.Namespace ?? AccessRequest.OwnNamespace;
        var objects = new List<AccessObject>();
        if (request.Namespace is null)
            objects.Add(Plain("v1", "Namespace", new JsonObject { ["name"] = space }));
        objects.Add(Plain("v1", "ServiceAccount", new JsonObject { ["name"] = request.Name, ["namespace"] = space }));
        objects.AddRange(Role(request.Name, request, space, [], RoleRule.ToList(request.Plan)));
        foreach (var extra in Extra.Of(request.Plan))
        {
            objects.AddRange(Role(
                $"{request.Name}-{extra.Name}", request, space, [$"--include {extra.Name}", .. extra.ExposesIn(request.KubernetesVersion)], RoleRule.Of(extra, request.KubernetesVersion)));
        }

        if (request.NodePods)
            objects.AddRange(Role($"{request.Name}-node-facts", request, space, ["--node-facts pods", .. PodRights.Exposes], PodRights.Rules()));
        return objects;
    }

    private static IEnumerable<AccessObject> Role(string name, AccessRequest request, string space, IReadOnlyList<string> comment, IReadOnlyList<RoleRule> rules)
    {
        var role = Named("ClusterRole", name);
        role["rules"] = new JsonArray([.. rules.Select(Rule)]);
        yield return new AccessObject(comment, role, rules);

        var binding = Named("ClusterRoleBinding", name);
        binding["roleRef"] = new JsonObject { ["apiGroup"] = Group, ["kind"] = "ClusterRole", ["name"] = name };
        binding["subjects"] = new JsonArray(new JsonObject { ["kind"] = "ServiceAccount", ["name"] = request.Name, ["namespace"] = space });
        yield return new AccessObject([], binding, []);
    }

    private static JsonObject Rule(RoleRule rule) => new()
    {
        ["apiGroups"] = new JsonArray(rule.Group),
        ["resources"] = new JsonArray([.. rule.Resources.Select(resource => JsonValue.Create(resource))]),
        ["verbs"] = new JsonArray(rule.Verb),
    };

    private static JsonObject Named(string kind, string name) => Plain($"{Group}/v1", kind, new JsonObject { ["name"] = name }).Object;

    private static AccessObject Plain(string apiVersion, string kind, JsonObject metadata) =>
        new([], new JsonObject { ["apiVersion"] = apiVersion, ["kind"] = kind, ["metadata"] = metadata }, []);
}
