using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Pods;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>Nodes; the first three have the control plane's role.</summary>
internal sealed class NodeList(Cluster cluster) : ObjectList(cluster, new SourceName("nodes"), "Node", isNamespaced: false, cluster.Nodes)
{
    private const int Images = 40;

    private static readonly string[] ConditionTypes = ["MemoryPressure", "DiskPressure", "PIDPressure", "Ready"];

    protected override JsonObject Make(string subject)
    {
        var labels = new JsonObject
        {
            ["kubernetes.io/arch"] = "amd64", ["kubernetes.io/hostname"] = subject, ["kubernetes.io/os"] = "linux",
            ["node.kubernetes.io/instance-type"] = "m5.2xlarge", ["topology.kubernetes.io/region"] = "eu-west-1",
            ["topology.kubernetes.io/zone"] = $"eu-west-1{"abc"[DiceOf($"{subject} zone").Next(3)]}",
        };
        if (Cluster.ControlPlaneNodes.Contains(subject))
            labels["node-role.kubernetes.io/control-plane"] = "";

        return new JsonObject
        {
            ["metadata"] = new JsonObject { ["uid"] = PodHoles.NodeUid(Cluster, subject), ["labels"] = labels, ["annotations"] = new JsonObject { ["node.alpha.kubernetes.io/ttl"] = "0" } },
            ["spec"] = new JsonObject { ["podCIDR"] = "100.64.0.0/24", ["providerID"] = $"aws:///eu-west-1a/i-{DiceOf($"{subject} machine").Hex(17)}" },
            ["status"] = Status(subject, DiceOf($"{subject} status")),
        };
    }

    private static JsonObject Status(string name, Dice dice) => new()
    {
        ["capacity"] = new JsonObject { ["cpu"] = "8", ["memory"] = "32386548Ki", ["pods"] = "110" },
        ["allocatable"] = new JsonObject { ["cpu"] = "7910m", ["memory"] = "31363572Ki", ["pods"] = "110" },
        ["conditions"] = new JsonArray([.. ConditionTypes.Select(type => new JsonObject
        {
            ["type"] = type, ["status"] = type == "Ready" ? "True" : "False", ["lastHeartbeatTime"] = "2026-01-15T11:58:00Z",
            ["lastTransitionTime"] = "2025-12-01T08:00:00Z", ["reason"] = $"Kubelet{type}", ["message"] = "kubelet is posting its status",
        })]),
        ["addresses"] = new JsonArray(
            new JsonObject { ["type"] = "InternalIP", ["address"] = PodHoles.NodeAddress(name) },
            new JsonObject { ["type"] = "Hostname", ["address"] = name }),
        ["daemonEndpoints"] = new JsonObject { ["kubeletEndpoint"] = new JsonObject { ["Port"] = 10250 } },
        ["nodeInfo"] = new JsonObject
        {
            ["machineID"] = dice.Hex(32), ["systemUUID"] = dice.Uid(), ["bootID"] = dice.Uid(), ["kernelVersion"] = "6.8.0-1021-aws",
            ["osImage"] = "Ubuntu 24.04.1 LTS", ["containerRuntimeVersion"] = "containerd://2.0.4", ["kubeletVersion"] = Clusters.Cluster.Version,
            ["kubeProxyVersion"] = Clusters.Cluster.Version, ["operatingSystem"] = "linux", ["architecture"] = "amd64",
        },
        ["images"] = new JsonArray([.. Enumerable.Range(0, Images).Select(_ => new JsonObject
        {
            ["names"] = new JsonArray($"{dice.Pick(Words.Registries)}/{dice.Pick(Words.Teams)}/{dice.Pick(Words.Roles)}:{dice.Tag()}"),
            ["sizeBytes"] = 1_000_000L * (5 + dice.Next(800)),
        })]),
    };
}
