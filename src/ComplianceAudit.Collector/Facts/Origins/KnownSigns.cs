namespace ComplianceAudit.Collector.Facts.Origins;

/// <summary>What each distribution leaves behind. A mark that several show names them all, the plain one first: kind and minikube are built with kubeadm.</summary>
internal static class KnownSigns
{
    private static readonly IReadOnlyList<string> Kubeadm = ["kubeadm", "kind", "minikube"];

    /// <summary>Marks inside versions that the API server and kubelets state.</summary>
    public static readonly IReadOnlyList<KnownSign> VersionMarks =
    [
        new("+k3s", ["k3s"]), new("+rke2", ["rke2"]), new("+k0s", ["k0s"]), new("-eks-", ["eks"]), new("-gke.", ["gke"]), new("-aliyun", ["ack"]), new("+IKS", ["iks"]),
    ];

    /// <summary>API groups that the distribution itself installs.</summary>
    public static readonly IReadOnlyList<KnownSign> ApiGroups =
    [
        new("config.openshift.io", ["openshift"]), new("machineconfiguration.openshift.io", ["openshift"]),
        new("helm.cattle.io", ["k3s", "rke2"]), new("k3s.cattle.io", ["k3s", "rke2"]),
        new("vpcresources.k8s.aws", ["eks"]), new("networking.gke.io", ["gke"]), new("nodemanagement.gke.io", ["gke"]),
    ];

    /// <summary>Ends of the host names under which providers serve their API servers.</summary>
    public static readonly IReadOnlyList<KnownSign> EndpointHosts =
    [
        new(".eks.amazonaws.com", ["eks"]), new(".azmk8s.io", ["aks"]), new(".gke.goog", ["gke"]),
    ];

    /// <summary>Keys of labels that the distribution puts on its nodes.</summary>
    public static readonly IReadOnlyList<KnownSign> NodeLabels =
    [
        new("eks.amazonaws.com/nodegroup", ["eks"]), new("eks.amazonaws.com/compute-type", ["eks"]), new("alpha.eksctl.io/cluster-name", ["eks"]),
        new("cloud.google.com/gke-nodepool", ["gke"]), new("kubernetes.azure.com/cluster", ["aks"]), new("kubernetes.azure.com/agentpool", ["aks"]),
        new("node.openshift.io/os_id", ["openshift"]), new("minikube.k8s.io/name", ["minikube"]), new("microk8s.io/cluster", ["microk8s"]),
    ];

    /// <summary>Keys of annotations that the distribution puts on its nodes.</summary>
    public static readonly IReadOnlyList<KnownSign> NodeAnnotations =
    [
        new("kubeadm.alpha.kubernetes.io/cri-socket", Kubeadm), new("k3s.io/node-args", ["k3s", "rke2"]), new("rke2.io/hostname", ["rke2"]),
        new("machineconfiguration.openshift.io/currentConfig", ["openshift"]), new("talos.dev/owned-labels", ["talos"]),
    ];

    /// <summary>Beginnings of the operating system's name on nodes.</summary>
    public static readonly IReadOnlyList<KnownSign> NodeImages =
    [
        new("Talos (", ["talos"]), new("Container-Optimized OS from Google", [], "gcp"), new("Red Hat Enterprise Linux CoreOS", ["openshift"]), new("Amazon Linux", [], "aws"),
    ];

    /// <summary>Schemes of the ids that whoever provides the machines gave to them; a scheme that is not listed is the provider's own name.</summary>
    public static readonly IReadOnlyList<KnownSign> MachineSchemes =
    [
        new("gce", [], "gcp"), new("ibm", [], "ibmcloud"), new("kind", ["kind"]), new("k3s", ["k3s"]), new("rke2", ["rke2"]),
    ];

    /// <summary>All names of distributions.</summary>
    public static readonly IReadOnlySet<string> Distributions =
        new[] { VersionMarks, ApiGroups, EndpointHosts, NodeLabels, NodeAnnotations, NodeImages, MachineSchemes }.SelectMany(known => known).SelectMany(one => one.Distributions).ToHashSet(StringComparer.Ordinal);

    /// <summary>Names of providers whose machines programs on nodes recognise.</summary>
    public static readonly IReadOnlySet<string> Providers = new HashSet<string>(StringComparer.Ordinal) { "aws", "azure", "gcp" };

    /// <summary>A distribution and those that are built with it and so show its marks.</summary>
    public static IReadOnlyList<string> BuiltWith(string distribution) => distribution == Kubeadm[0] ? Kubeadm : [distribution];
}

/// <summary>A mark and what it tells.</summary>
/// <param name="Mark">Text to look for.</param>
/// <param name="Distributions">Distributions that show it.</param>
/// <param name="Provider">Provider whose machines show it.</param>
internal sealed record KnownSign(string Mark, IReadOnlyList<string> Distributions, string Provider = "");
