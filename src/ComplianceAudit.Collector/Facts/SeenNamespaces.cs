using ComplianceAudit.Collector.Listing;
using ComplianceAudit.Collector.Nodes.Gathering.Pods;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Facts;

/// <summary>A namespace and the UID that tells it from a later one of its name.</summary>
internal sealed record SeenNamespace(string Name, string Uid)
{
    /// <summary>Whether a run of this program made it for pods of its own.</summary>
    public bool IsOurs { get; init; }

    /// <summary>When it was made, as the server writes it; empty when it does not say.</summary>
    public string Created { get; init; } = "";
}

/// <summary>Keeps every namespace; the UID of kube-system stands for the cluster's identity.</summary>
internal sealed class SeenNamespaces : ListObserver<SeenNamespace>
{
    public override SourceName Source => Lists.Namespaces;

    /// <summary>UID of kube-system; empty when it was not seen.</summary>
    public string KubeSystemUid => Seen.FirstOrDefault(one => one.Name == ControlPlanePods.Namespace)?.Uid ?? "";

    public override object Look(ReadOnlySpan<byte> json)
    {
        var found = Parse(json);
        return new SeenNamespace(found.TextOf("metadata", "name"), found.TextOf("metadata", "uid"))
        {
            IsOurs = found.TextOf("metadata", "labels", OwnNamespace.PurposeLabel) == OwnNamespace.Purpose,
            Created = found.TextOf("metadata", "creationTimestamp"),
        };
    }
}
