using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Tests.Facts;

internal sealed class OriginTests
{
    [TestCase("v1.34.1+k3s1", "", "", "k3s", "")]
    [TestCase("v1.34.1+rke2r1", "aws:///eu-west-1a/i-1", "", "rke2", "aws")]
    [TestCase("v1.33.4-eks-113cf36", "aws:///eu-west-1a/i-1", "", "eks", "aws")]
    [TestCase("v1.33.4-gke.1134000", "gce://project/zone/vm", "", "gke", "gcp")]
    [TestCase("v1.33.2", "azure:///subscriptions/x", "kubernetes.azure.com/cluster", "aks", "azure")]
    [TestCase("v1.34.1", "", "", "", "")]
    public void Of_Signs_TellDistributionAndProvider(string version, string providerId, string label, string distribution, string provider)
    {
        var node = new SeenNode("n", false, providerId, new HashSet<string> { label });

        var origin = Origin.Of(version, ["v1"], [node]);

        Assert.That((origin.Distribution, origin.Provider), Is.EqualTo((distribution, provider)));
        Assert.That(origin.Signs.Count > 0, Is.EqualTo(distribution.Length > 0));
    }

    [Test]
    public void Of_NodesOfSeveralProviders_NamesNoneAndRecordsBoth()
    {
        var nodes = new[] { "aws:///a/i", "azure:///b" }.Select(id => new SeenNode("n", false, id, new HashSet<string>())).ToList();

        var origin = Origin.Of("v1.34.1", ["v1", "config.openshift.io/v1"], nodes);

        Assert.That((origin.Distribution, origin.Provider), Is.EqualTo(("openshift", "")));
        Assert.That(origin.Signs, Is.EqualTo(new[] { "API group config.openshift.io", "node providerID aws://", "node providerID azure://" }));
    }
}
