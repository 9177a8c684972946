using System.Globalization;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>The cluster, or the manifests given instead; texts are empty when not known.</summary>
internal sealed record ClusterModel(string Name, bool IsManifests, string Version, string Distribution, string Uid, string NodeCount)
{
    public static ClusterModel Of(AssessedCluster cluster) => new(
        cluster.Name,
        cluster.Kind == "manifests",
        cluster.Version,
        cluster.Distribution,
        cluster.Uid,
        cluster.NodeCount?.ToString(CultureInfo.InvariantCulture) ?? "");
}
