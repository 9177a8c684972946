using ComplianceAudit.Collector.Rights;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Rights;

internal sealed class PlannedSourceTests
{
    [TestCase("pods", "Cluster, namespaces<Cluster, nodes<Cluster, pods")]
    [TestCase("Component/etcd", "Cluster, Component/etcd, namespaces<Cluster, nodes<Cluster Component/etcd, pods<Component/etcd")]
    [TestCase("Component", "Cluster, Component, namespaces<Cluster, nodes<Cluster Component, pods<Component")]
    [TestCase("Component/kubelet", "Cluster, Component/kubelet, namespaces<Cluster, nodes<Cluster")]
    [TestCase("NodeFile/etc/kubernetes/admin.conf", "Cluster, NodeFile/etc/kubernetes/admin.conf, namespaces<Cluster, nodes<Cluster")]
    public void AllOf_Plan_HoldsWhatFactsAreMadeFrom(string source, string expected)
    {
        var sources = PlannedSource.AllOf(Collecting.Plan(source));

        Assert.That(string.Join(", ", sources.Select(one => $"{one.Source}{(one.For.Count > 0 ? "<" : "")}{string.Join(' ', one.For)}")), Is.EqualTo(expected));
    }

    [Test]
    public void AllOf_ListBehindAFact_IsWantedByTheFactsChecksToo()
    {
        var plan = Collecting.Plan("pods", "Component/etcd") with
        {
            Checks = new Dictionary<SourceName, IReadOnlyList<string>> { [new("pods")] = ["privileged"], [SourceName.Parse("Component/etcd")] = ["etcd-tls"] },
        };

        var pods = PlannedSource.AllOf(plan).Single(one => one.Source.Resource == "pods");

        Assert.That(pods.Checks, Is.EqualTo(new[] { "etcd-tls", "privileged" }));
    }
}
