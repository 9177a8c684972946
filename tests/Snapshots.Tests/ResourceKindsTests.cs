namespace ComplianceAudit.Snapshots.Tests;

public sealed class ResourceKindsTests
{
    [TestCase("v1", "Pod", "pods")]
    [TestCase("v1", "Endpoints", "endpoints")]
    [TestCase("apps/v1", "Deployment", "deployments.apps")]
    [TestCase("networking.k8s.io/v1", "NetworkPolicy", "networkpolicies.networking.k8s.io")]
    [TestCase("networking.k8s.io/v1", "Ingress", "ingresses.networking.k8s.io")]
    [TestCase("storage.k8s.io/v1", "StorageClass", "storageclasses.storage.k8s.io")]
    [TestCase("extensions/v1beta1", "Deployment", "deployments.apps")]
    [TestCase("gateway.networking.k8s.io/v1", "Gateway", "gateways.gateway.networking.k8s.io")]
    [TestCase("kyverno.io/v1", "ClusterPolicy", "clusterpolicies.kyverno.io")]
    [TestCase("example.com/v1", "Box", "boxes.example.com")]
    [TestCase("facts.complianceaudit.io/v1", "Component", "Component")]
    public void SourceOf_Kind_IsItsPluralAndGroup(string apiVersion, string kind, string expected)
    {
        var source = ResourceKinds.SourceOf(apiVersion, kind);

        Assert.That(source, Is.EqualTo(SourceName.Parse(expected)));
    }

    [Test]
    public void KnownFlags_Listed_AreKeptForTheirComponentAlone()
    {
        Assert.That(KnownFlags.Components, Is.EqualTo(new[] { "containerd", "cri-o", "etcd", "k3s", "kube-apiserver", "kube-controller-manager", "kube-proxy", "kube-scheduler", "kubelet", "rke2" }));
        Assert.That(KnownFlags.IsKept("kube-apiserver", "--anonymous-auth"), Is.True);
        Assert.That(KnownFlags.IsKept("kube-apiserver", "anonymous-auth"), Is.True);
        Assert.That(KnownFlags.IsKept("etcd", "anonymous-auth"), Is.False);
        Assert.That(KnownFlags.IsKept("nginx", "anonymous-auth"), Is.False);
        Assert.That(KnownFlags.IsKept("etcd", "initial-cluster-token"), Is.False);
    }
}
