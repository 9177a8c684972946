using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Workloads;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>One before each Deployment and StatefulSet.</summary>
internal sealed class ServiceList(Cluster cluster) : WorkloadList(cluster, new SourceName("services"), "Service", WorkloadKind.Deployment, WorkloadKind.StatefulSet)
{
    protected override JsonObject Make(Workload subject)
    {
        var dice = subject.Dice("service");
        var address = string.Create(CultureInfo.InvariantCulture, $"10.100.{dice.Next(256)}.{1 + dice.Next(254)}");
        return new JsonObject
        {
            ["metadata"] = new JsonObject { ["labels"] = PodTemplate.Labels(subject) },
            ["spec"] = new JsonObject
            {
                ["ports"] = new JsonArray(new JsonObject { ["name"] = "http", ["protocol"] = "TCP", ["port"] = 80, ["targetPort"] = "http" }),
                ["selector"] = new JsonObject { ["app.kubernetes.io/name"] = subject.Name },
                ["clusterIP"] = address, ["clusterIPs"] = new JsonArray(address), ["type"] = dice.Chance(5) ? "LoadBalancer" : "ClusterIP",
                ["sessionAffinity"] = "None", ["ipFamilies"] = new JsonArray("IPv4"), ["ipFamilyPolicy"] = "SingleStack", ["internalTrafficPolicy"] = "Cluster",
            },
            ["status"] = new JsonObject { ["loadBalancer"] = new JsonObject() },
        };
    }
}
