using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Rights;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Extras;

/// <summary>The configuration that each kubelet runs with, from its own <c>/configz</c>.</summary>
internal sealed class KubeletConfigExtra : Extra
{
    private static readonly Right Fine = new("get", "", "nodes/configz");
    private static readonly Right Coarse = new("get", "", "nodes/proxy");

    public override CollectionExtras Flag => CollectionExtras.KubeletConfig;

    public override SourceName Source => ComponentFacts.SourceOf("kubelet");

    public override IReadOnlyList<SourceName> Needs => [Lists.Nodes];

    public override IReadOnlyList<Right> RightsIn(string kubernetesVersion) => [KubeletRelease.KnowsFineRights(kubernetesVersion) ? Fine : Coarse];

    public override IReadOnlyList<string> ExposesIn(string kubernetesVersion) => KubeletRelease.KnowsFineRights(kubernetesVersion)
        ?
        [
            "Read: the running configuration of each kubelet, asked at the kubelet itself.",
            "Exposed: the same. Kubelets know this right from 1.33 on; for older ones, or where",
            "nodes cannot be reached directly, --kubernetes-version 1.32 prints nodes/proxy.",
        ]
        :
        [
            "Read: the running configuration of each kubelet, through the API server.",
            "Exposed: the whole API of every kubelet. Whoever holds this account's token can read",
            "logs and run commands in every container. Grant it for the audit and take it back.",
            "Kubelets from 1.33 on know a right of their own for this, nodes/configz.",
        ];
}
