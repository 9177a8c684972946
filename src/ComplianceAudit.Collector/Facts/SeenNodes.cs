using System.Text.Json;
using ComplianceAudit.Collector.Listing;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Facts;

/// <summary>What facts need of a node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsControlPlane">Whether its role label says so.</param>
/// <param name="ProviderId">The cloud's id of it, such as <c>aws:///eu-west-1a/i-1</c>; empty when none.</param>
/// <param name="Labels">Keys of its labels.</param>
internal sealed record SeenNode(string Name, bool IsControlPlane, string ProviderId, IReadOnlySet<string> Labels)
{
    /// <summary>Keys of its annotations.</summary>
    public IReadOnlySet<string> Annotations { get; init; } = new HashSet<string>();

    /// <summary>Name and version of its operating system as its kubelet reported them; empty when it reported none.</summary>
    public string OsImage { get; init; } = "";

    /// <summary>Version that its kubelet reported, such as <c>v1.34.1</c>; empty when it reported none.</summary>
    public string KubeletVersion { get; init; } = "";

    /// <summary>Its address inside the cluster as it reported it; empty when it reported none.</summary>
    public string Address { get; init; } = "";

    /// <summary>Port of its kubelet; 0 when it reported none.</summary>
    public int KubeletPort { get; init; }

    /// <summary>Whether its kubelet has stopped to report, so that nobody answers there.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether it is ready, as its kubelet says: <c>True</c>, <c>False</c> or <c>Unknown</c>; empty when it never said.</summary>
    public string Ready { get; init; } = "";

    /// <summary>Its operating system, <c>linux</c> or <c>windows</c>; empty when nothing tells.</summary>
    public string OperatingSystem { get; init; } = "";

    /// <summary>Whether no machine stands behind it.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>Id of its machine; empty when its kubelet reported none.</summary>
    public string MachineId { get; init; } = "";

    /// <summary>Its container runtime as it reported it, such as <c>containerd://1.7.2</c>; empty when it reported none.</summary>
    public string Runtime { get; init; } = "";
}

/// <summary>Keeps every node's role, origin and kubelet.</summary>
internal sealed class SeenNodes : ListObserver<SeenNode>
{
    public override SourceName Source => Lists.Nodes;

    public override object Look(ReadOnlySpan<byte> json)
    {
        var node = Parse(json);
        var labels = KeysOf(node, "labels");
        var isControlPlane = labels.Contains("node-role.kubernetes.io/control-plane") || labels.Contains("node-role.kubernetes.io/master");
        return new SeenNode(node.TextOf("metadata", "name"), isControlPlane, node.TextOf("spec", "providerID"), labels)
        {
            Annotations = KeysOf(node, "annotations"),
            OsImage = node.TextOf("status", "nodeInfo", "osImage"),
            KubeletVersion = node.TextOf("status", "nodeInfo", "kubeletVersion"),
            Address = node.ItemsOf("status", "addresses").Where(address => address.TextOf("type") == "InternalIP").Select(address => address.TextOf("address")).FirstOrDefault(""),
            KubeletPort = node.EntriesOf("status", "daemonEndpoints", "kubeletEndpoint").Where(entry => entry.NameEquals("Port")).Select(PortIn).FirstOrDefault(),
            IsSilent = ReadyOf(node) == "Unknown",
            Ready = ReadyOf(node),
            OperatingSystem = new[] { node.TextOf("status", "nodeInfo", "operatingSystem"), node.TextOf("metadata", "labels", "kubernetes.io/os") }.FirstOrDefault(os => os.Length > 0, ""),
            IsVirtual = node.TextOf("metadata", "labels", "type") == "virtual-kubelet" || node.ItemsOf("spec", "taints").Any(taint => taint.TextOf("key") == "virtual-kubelet.io/provider"),
            MachineId = node.TextOf("status", "nodeInfo", "machineID"),
            Runtime = node.TextOf("status", "nodeInfo", "containerRuntimeVersion"),
        };
    }

    private static string ReadyOf(JsonElement node) =>
        node.ItemsOf("status", "conditions").Where(condition => condition.TextOf("type") == "Ready").Select(condition => condition.TextOf("status")).FirstOrDefault("");

    private static HashSet<string> KeysOf(JsonElement node, string map) =>
        node.EntriesOf("metadata", map).Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);

    private static int PortIn(JsonProperty entry) =>
        entry.Value.ValueKind == JsonValueKind.Number && entry.Value.TryGetUInt16(out var port) ? port : 0;
}
