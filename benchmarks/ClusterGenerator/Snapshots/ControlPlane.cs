using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Snapshots;

/// <summary>The control plane's components as the collector tells of their static pods: one fact per component and control-plane node, with the flags that kubeadm gives.</summary>
internal static class ControlPlane
{
    private const string Kind = "Component";
    private const string Certificates = "/etc/kubernetes/pki";

    /// <summary>Sources and the nodes that each was seen on.</summary>
    public static IEnumerable<(SourceName Source, int Count)> SourcesOf(Cluster cluster) =>
        Components.Select(component => (new SourceName(Kind, "", component.Name), cluster.ControlPlaneNodes.Count));

    /// <summary>The facts, in the collector's order.</summary>
    public static IEnumerable<(SourceName Source, JsonObject Fact)> FactsOf(Cluster cluster) =>
        from component in Components
        from node in cluster.ControlPlaneNodes
        select (new SourceName(Kind), FactOf(component.Name, component.Version, component.Flags, node));

    private static IReadOnlyList<(string Name, string Version, IReadOnlyList<string> Flags)> Components { get; } =
    [
        ("etcd", "v3.6.4",
        [
            "client-cert-auth=true", "data-dir=/var/lib/etcd", $"cert-file={Certificates}/etcd/server.crt", $"key-file={Certificates}/etcd/server.key",
            "peer-client-cert-auth=true", $"trusted-ca-file={Certificates}/etcd/ca.crt", $"peer-trusted-ca-file={Certificates}/etcd/ca.crt",
        ]),
        ("kube-apiserver", Cluster.Version,
        [
            "allow-privileged=true", "authorization-mode=Node,RBAC", $"client-ca-file={Certificates}/ca.crt", "enable-admission-plugins=NodeRestriction", "enable-bootstrap-token-auth=true",
            $"etcd-cafile={Certificates}/etcd/ca.crt", "etcd-servers=https://127.0.0.1:2379", $"kubelet-client-certificate={Certificates}/apiserver-kubelet-client.crt", "secure-port=6443",
            $"service-account-key-file={Certificates}/sa.pub", $"tls-cert-file={Certificates}/apiserver.crt", $"tls-private-key-file={Certificates}/apiserver.key",
        ]),
        ("kube-controller-manager", Cluster.Version,
        [
            "bind-address=127.0.0.1", $"root-ca-file={Certificates}/ca.crt", $"service-account-private-key-file={Certificates}/sa.key", "use-service-account-credentials=true",
        ]),
        ("kube-scheduler", Cluster.Version, ["bind-address=127.0.0.1", "leader-elect=true", "kubeconfig=/etc/kubernetes/scheduler.conf"]),
    ];

    private static JsonObject FactOf(string component, string version, IReadOnlyList<string> flags, string node) => new()
    {
        ["metadata"] = new JsonObject { ["name"] = $"{component}.{node}" },
        ["spec"] = new JsonObject
        {
            ["component"] = component,
            ["node"] = node,
            ["version"] = version,
            ["sources"] = new JsonArray(new JsonObject
            {
                ["kind"] = "staticPod",
                ["namespace"] = "kube-system",
                ["name"] = $"{component}-{node}",
                ["flags"] = new JsonArray([.. flags.Select(flag => flag.Split('=', 2)).Select(flag => new JsonObject { ["name"] = flag[0], ["value"] = flag[1] })]),
            }),
        },
    };
}
