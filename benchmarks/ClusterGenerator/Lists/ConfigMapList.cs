using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>The cluster's certificate in each namespace, and a configuration for each workload.</summary>
internal sealed class ConfigMapList(Cluster cluster) : ObjectList(
    cluster, new SourceName("configmaps"), "ConfigMap", isNamespaced: true,
    InEveryNamespace(cluster, "kube-root-ca.crt").Concat(cluster.Workloads.Select(workload => $"{workload.Key}-config")))
{
    private const int CertificateDigits = 1_100;

    protected override JsonObject Make(string subject)
    {
        var dice = DiceOf($"{subject} content");
        return subject.EndsWith("ca.crt", StringComparison.Ordinal)
            ? new JsonObject { ["data"] = new JsonObject { ["ca.crt"] = $"-----BEGIN CERTIFICATE-----\n{Cluster.Dice("ca", "").Hex(CertificateDigits)}\n-----END CERTIFICATE-----\n" } }
            : new JsonObject
            {
                ["data"] = new JsonObject
                {
                    ["settings"] = "default",
                    ["config.yaml"] = string.Concat(Words.Settings.Take(5 + dice.Next(15)).Select(setting => $"{setting}: \"{dice.Hex(12)}\"\n")),
                },
            };
    }
}
