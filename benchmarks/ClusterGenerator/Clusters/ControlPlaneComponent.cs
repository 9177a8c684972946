namespace ComplianceAudit.ClusterGenerator.Clusters;

/// <summary>A component of the control plane as kubeadm runs it, in a static pod.</summary>
/// <param name="Name">The program and the container.</param>
/// <param name="Version">As the image's tag states it.</param>
/// <param name="Flags">Flags without dashes, each with its value.</param>
internal sealed record ControlPlaneComponent(string Name, string Version, IReadOnlyList<string> Flags)
{
    public const string Certificates = "/etc/kubernetes/pki";

    public static IReadOnlyList<ControlPlaneComponent> All { get; } =
    [
        new("etcd", "v3.6.4",
        [
            "client-cert-auth=true", "data-dir=/var/lib/etcd", $"cert-file={Certificates}/etcd/server.crt", $"key-file={Certificates}/etcd/server.key",
            "peer-client-cert-auth=true", $"trusted-ca-file={Certificates}/etcd/ca.crt", $"peer-trusted-ca-file={Certificates}/etcd/ca.crt",
        ]),
        new("kube-apiserver", Cluster.Version,
        [
            "allow-privileged=true", "authorization-mode=Node,RBAC", $"client-ca-file={Certificates}/ca.crt", "enable-admission-plugins=NodeRestriction", "enable-bootstrap-token-auth=true",
            $"etcd-cafile={Certificates}/etcd/ca.crt", "etcd-servers=https://127.0.0.1:2379", $"kubelet-client-certificate={Certificates}/apiserver-kubelet-client.crt", "secure-port=6443",
            $"service-account-key-file={Certificates}/sa.pub", $"tls-cert-file={Certificates}/apiserver.crt", $"tls-private-key-file={Certificates}/apiserver.key",
        ]),
        new("kube-controller-manager", Cluster.Version,
        [
            "bind-address=127.0.0.1", $"root-ca-file={Certificates}/ca.crt", $"service-account-private-key-file={Certificates}/sa.key", "use-service-account-credentials=true",
        ]),
        new("kube-scheduler", Cluster.Version, ["bind-address=127.0.0.1", "leader-elect=true", "kubeconfig=/etc/kubernetes/scheduler.conf"]),
    ];

    /// <summary>The one that a static pod, named for it and for its node, runs.</summary>
    public static ControlPlaneComponent OfPod(string pod) => All.Single(component => pod.StartsWith(component.Name + "-node-", StringComparison.Ordinal));
}
