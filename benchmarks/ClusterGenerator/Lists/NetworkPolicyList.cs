using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>A default denial in two of three namespaces, and another policy for some of those.</summary>
internal sealed class NetworkPolicyList(Cluster cluster) : ObjectList(
    cluster, new SourceName("networkpolicies", "networking.k8s.io"), "NetworkPolicy", isNamespaced: true,
    cluster.Namespaces.Where((_, index) => index % 3 > 0).Select(name => $"{name}/default-deny")
        .Concat(cluster.Namespaces.Where((_, index) => index % 3 == 1).Select(name => $"{name}/allow-dns")))
{
    protected override JsonObject Make(string subject) => new()
    {
        ["spec"] = subject.EndsWith("deny", StringComparison.Ordinal)
            ? new JsonObject { ["podSelector"] = new JsonObject(), ["policyTypes"] = new JsonArray("Ingress", "Egress") }
            : new JsonObject
            {
                ["podSelector"] = new JsonObject(),
                ["egress"] = new JsonArray(new JsonObject { ["ports"] = new JsonArray(new JsonObject { ["protocol"] = "UDP", ["port"] = 53 }) }),
                ["policyTypes"] = new JsonArray("Egress"),
            },
    };
}
