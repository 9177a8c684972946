using System.Text.Json;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Facts.Origins;

namespace ComplianceAudit.Collector.Tests.Facts.Origins;

internal sealed class OriginTests
{
    [TestCase("v1.34.1+k3s1", "k3s://a", "", "k3s", "unknown")]
    [TestCase("v1.34.1+rke2r1", "aws:///eu-west-1a/i-1", "", "rke2", "aws")]
    [TestCase("v1.33.4-eks-113cf36", "aws:///eu-west-1a/i-1", "", "eks", "aws")]
    [TestCase("v1.33.4-gke.1134000", "gce://project/zone/vm", "", "gke", "gcp")]
    [TestCase("v1.33.2", "azure:///subscriptions/x", "kubernetes.azure.com/cluster", "aks", "azure")]
    [TestCase("v1.34.1", "", "minikube.k8s.io/name", "minikube", "unknown")]
    [TestCase("v1.34.1", "", "microk8s.io/cluster", "microk8s", "unknown")]
    [TestCase("v1.34.1", "", "", "unknown", "unknown")]
    public void Of_Signs_TellDistributionAndProvider(string version, string providerId, string label, string distribution, string provider)
    {
        var node = Node("n") with { ProviderId = providerId, Labels = new HashSet<string> { label } };

        var origin = Of(version, [node]);

        Assert.That((origin.Distribution, origin.Provider), Is.EqualTo((distribution, provider)));
        Assert.That(origin.Signs.Any(sign => sign.Distributions.Count > 0), Is.EqualTo(distribution != "unknown"));
    }

    [TestCase("", "Debian GNU/Linux 12", "kubeadm")]
    [TestCase("kind://docker/kind/n", "Debian GNU/Linux 12", "kind")]
    public void Of_MarkThatSeveralShow_NamesThePlainOneUnlessMoreIsSeen(string providerId, string image, string distribution)
    {
        var node = Node("n") with { ProviderId = providerId, OsImage = image, Annotations = new HashSet<string> { "kubeadm.alpha.kubernetes.io/cri-socket" } };

        Assert.That(Of("v1.34.1", [node]).Distribution, Is.EqualTo(distribution));
    }

    [Test]
    public void Of_SignsOfTwoDistributions_IsUnknownAndRecordsBoth()
    {
        var node = Node("n") with { Labels = new HashSet<string> { "cloud.google.com/gke-nodepool" } };

        var origin = Of("v1.33.4-eks-113cf36", [node, Node("m")]);

        Assert.That(origin.Distribution, Is.EqualTo("unknown"));
        Assert.That(origin.Signs.Select(sign => sign.Seen), Is.EqualTo(new[] { "version v1.33.4-eks-113cf36", "node label cloud.google.com/gke-nodepool on 1 of 2 nodes" }));
    }

    [Test]
    public void Of_NodesOfSeveralProviders_NamesNoneAndRecordsBoth()
    {
        var nodes = new[] { "aws:///a/i", "azure:///b" }.Select(id => Node("n") with { ProviderId = id }).ToList();

        var origin = Origin.Of(new OriginEvidence("v1.34.1", ["v1", "config.openshift.io/v1"], "", nodes, true, 0));

        Assert.That((origin.Distribution, origin.Provider), Is.EqualTo(("openshift", "unknown")));
        Assert.That(origin.Signs.Select(sign => sign.Seen), Is.EqualTo(new[] { "API group config.openshift.io", "node providerID aws:// on 1 of 2 nodes", "node providerID azure:// on 1 of 2 nodes" }));
    }

    [TestCase("https://x.gr7.eu-west-1.eks.amazonaws.com", true, false, 0, "managed")]
    [TestCase("https://10.0.0.1", true, false, 0, "managed", "eks.amazonaws.com/nodegroup")]
    [TestCase("https://10.0.0.1", true, false, 0, "unknown")]
    [TestCase("https://x.eks.amazonaws.com.example.com", true, false, 0, "unknown")]
    [TestCase("https://x.gr7.eu-west-1.eks.amazonaws.com", false, false, 0, "unknown")]
    [TestCase("https://x.gr7.eu-west-1.eks.amazonaws.com", true, true, 0, "own")]
    [TestCase("https://x.gr7.eu-west-1.eks.amazonaws.com", true, false, 1, "own")]
    public void Of_ControlPlane_IsManagedOnIndependentSignsAndNothingAgainst(string endpoint, bool allNodes, bool hasRole, int pods, string expected, string label = "")
    {
        var node = Node("n") with { IsControlPlane = hasRole, Labels = new HashSet<string> { label } };

        var origin = Origin.Of(new OriginEvidence("v1.33.4-eks-113cf36", ["v1"], endpoint, [node], allNodes, pods));

        Assert.That(origin.ControlPlane, Is.EqualTo(expected));
    }

    [Test]
    public void Of_OwnDistribution_IsNeverManaged()
    {
        var node = Node("n") with { ProviderId = "k3s://n" };

        Assert.That(Of("v1.34.1+k3s1", [node]).ControlPlane, Is.EqualTo("unknown"));
    }

    [Test]
    public void Of_NodesThatNameAManagedDistributionThemselves_DoNotMakeItManaged()
    {
        var hosts = new HostSigns();
        hosts.Add(JsonDocument.Parse("""{"signs":[{"distribution":"eks","sign":"path","value":"/etc/eks"}]}""").RootElement);
        var node = Node("n") with { Labels = new HashSet<string> { "eks.amazonaws.com/nodegroup" } };

        var origin = Origin.Of(new OriginEvidence("v1.33.4", ["v1"], "https://10.0.0.1", [node], true, 0) { HostSigns = hosts.All });

        Assert.That((origin.Distribution, origin.ControlPlane), Is.EqualTo(("eks", "unknown")));
    }

    [Test]
    public void Of_SignsOfHosts_CountTheHostsAndLeaveUnknownNamesOut()
    {
        var hosts = new HostSigns();
        hosts.Add(JsonDocument.Parse("""{"signs":[{"distribution":"kubeadm","value":"/usr/bin/kubeadm"},{"provider":"aws","value":"/etc/amazon/ssm"},{"distribution":"<b>","value":"x"},7]}""").RootElement);
        hosts.Add(JsonDocument.Parse("""{"signs":[{"distribution":"kubeadm","value":"/usr/bin/kubeadm"},{"distribution":"kind","value":"/kind/version"}]}""").RootElement);

        var origin = Origin.Of(new OriginEvidence("v1.34.1", ["v1"], "", [], true, 0) { HostSigns = hosts.All });

        Assert.That((origin.Distribution, origin.Provider), Is.EqualTo(("kind", "aws")));
        Assert.That(origin.Signs.Select(sign => sign.Seen), Is.EqualTo(new[] { "/kind/version on 1 of 2 hosts", "/usr/bin/kubeadm on 2 of 2 hosts", "/etc/amazon/ssm on 1 of 2 hosts" }));
    }

    private static Origin Of(string version, IReadOnlyList<SeenNode> nodes) => Origin.Of(new OriginEvidence(version, ["v1"], "https://10.0.0.1:6443", nodes, true, 0));

    private static SeenNode Node(string name) => new(name, false, "", new HashSet<string>());
}
