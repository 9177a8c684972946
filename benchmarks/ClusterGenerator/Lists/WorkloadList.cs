using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Workloads;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>Controllers of one kind.</summary>
internal abstract class WorkloadList(Cluster cluster, SourceName source, string kind, params WorkloadKind[] kinds)
    : GeneratedList<Workload>(source, "v1", kind, isNamespaced: true, cluster.Workloads.Where(workload => kinds.Contains(workload.Kind)), workload => workload.Key)
{
    protected sealed override Dice DiceOf(string key) => cluster.Dice(Kind, key);

    /// <summary>Metadata with the configuration that was last applied, as kubectl leaves it on what it applies.</summary>
    protected JsonObject AppliedMetadata(Workload workload) => new()
    {
        ["uid"] = workload.Uid,
        ["labels"] = PodTemplate.Labels(workload),
        ["annotations"] = new JsonObject
        {
            ["deployment.kubernetes.io/revision"] = "3",
            ["kubectl.kubernetes.io/last-applied-configuration"] = Pods.Json.Text(new JsonObject
            {
                ["apiVersion"] = ApiVersion, ["kind"] = Kind, ["metadata"] = new JsonObject { ["name"] = workload.Name, ["namespace"] = workload.Namespace },
                ["spec"] = new JsonObject { ["template"] = PodTemplate.Of(workload) },
            }),
        },
    };

    protected static JsonObject SelectorOf(Workload workload) => new()
    {
        ["matchLabels"] = new JsonObject { ["app.kubernetes.io/name"] = workload.Name, ["app.kubernetes.io/instance"] = $"{workload.Name}-{workload.Namespace}" },
    };

    protected static JsonObject TemplateOf(Workload workload, string addedLabel, string value)
    {
        var template = PodTemplate.Of(workload);
        template["metadata"]!["labels"]![addedLabel] = value;
        return template;
    }
}
