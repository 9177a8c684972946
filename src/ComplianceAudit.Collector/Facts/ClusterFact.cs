using System.Text.Json;
using ComplianceAudit.Collector.Facts.Origins;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Facts;

/// <summary>The fact <c>Cluster</c>: what the cluster is, one per snapshot. What could not be read is absent from it.</summary>
internal static class ClusterFact
{
    public const string Kind = "Cluster";

    public static void Write(ClusterConnection connection, string version, ServedApis apis, CustomKinds custom, Observers observers, IReadOnlyList<Sign> hostSigns, FactWriter facts)
    {
        var allNodes = observers.Nodes.Coverage is { Status: CoverageStatus.Complete };
        var origin = Origin.Of(new OriginEvidence(version, apis.GroupVersions, connection.Endpoint, observers.Nodes.Seen, allNodes, observers.Pods.Seen.Count) { HostSigns = hostSigns });
        facts.Add(Kind, connection.Cluster, json =>
        {
            json.WriteString("version", version);
            json.WriteString("distribution", origin.Distribution);
            json.WriteString("provider", origin.Provider);
            json.WriteString("controlPlane", origin.ControlPlane);
            WriteSigns(json, origin.Signs);
            if (observers.Namespaces.KubeSystemUid is { Length: > 0 } uid)
                json.WriteString("kubeSystemUid", uid);
            json.WriteStartArray("servedApis");
            foreach (var groupVersion in apis.GroupVersions)
                json.WriteStringValue(groupVersion);
            json.WriteEndArray();
            json.WriteStartArray("customKinds");
            foreach (var kind in custom.Names)
                json.WriteStringValue(kind);
            json.WriteEndArray();
            if (allNodes)
                json.WriteNumber("nodeCount", observers.Nodes.Seen.Count);
        });
    }

    private static void WriteSigns(Utf8JsonWriter json, IReadOnlyList<Sign> signs)
    {
        json.WriteStartArray("signs");
        foreach (var sign in signs)
        {
            json.WriteStartObject();
            json.WriteString("type", sign.Family.ToString());
            json.WriteString("seen", sign.Seen);
            json.WriteStartArray("distributions");
            foreach (var name in sign.Distributions)
                json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteString("provider", sign.Provider);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static SourceCoverage Cover(SourceName source, string version, ServedApis apis, CustomKinds custom, Observers observers)
    {
        var lacking = new List<string>();
        if (version.Length == 0)
            lacking.Add("the version");
        if (!apis.IsComplete)
            lacking.Add("the served APIs");
        if (custom.Unread.Count > 0)
            lacking.Add(OneLine.Of($"the kinds of {string.Join(" and ", custom.Unread)}"));
        if (observers.Nodes.Coverage is not { Status: CoverageStatus.Complete })
            lacking.Add("nodes");
        if (observers.Namespaces.KubeSystemUid.Length == 0)
            lacking.Add("kube-system");
        var coverage = SourceCoverage.Without(source, CoverageStatus.Complete, "") with { Count = 1 };
        return lacking.Count == 0 ? coverage : coverage with { Status = CoverageStatus.Partial, Reason = $"could not read {string.Join(", ", lacking)}" };
    }
}
