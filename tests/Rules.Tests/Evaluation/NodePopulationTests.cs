using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Evaluation;

/// <summary>Checks about nodes say how many of how many were tested; a node that told nothing is a finding of its own.</summary>
internal sealed class NodePopulationTests
{
    [TestCase("NodeFile/etc/kubernetes/kubelet.conf", "worker-2:/etc/kubernetes/kubelet.conf")]
    [TestCase("NodeHost", "worker-2")]
    [TestCase("Component/kubelet", "kubelet.worker-2")]
    public void Evaluate_NodeThatToldNothing_IsAnUnknownFindingOfItsOwn(string source, string name)
    {
        using var folder = new PackFolder().Check("demo", source, "has(object.spec)").Control("{check: demo}");
        var snapshot = Snapshot(source).Lacking(source, CoverageStatus.Unreachable, "the node is not ready", node: "worker-2").Build(source);

        var result = Run.Check(folder, snapshot);

        var finding = result.Findings.Single(finding => finding.Verdict == Verdict.Unknown);
        Assert.That((result.Verdict, result.Tested, result.Population), Is.EqualTo((Verdict.Unknown, 1, (int?)2)));
        Assert.That((finding.Resource.Name, finding.Resource.Node, finding.Message), Is.EqualTo((name, "worker-2", $"{source} on node worker-2: unreachable (the node is not ready)")));
    }

    [Test]
    public void Evaluate_NodeThatToldAPart_IsCountedOnce()
    {
        const string Source = "Component/kubelet";
        using var folder = new PackFolder().Check("demo", Source, "has(object.spec)").Control("{check: demo}");
        var snapshot = Snapshot(Source).Lacking(Source, CoverageStatus.Partial, "the log was cut", node: "worker-1").Build(Source);

        var result = Run.Check(folder, snapshot);

        Assert.That((result.Verdict, result.Population), Is.EqualTo((Verdict.Unknown, (int?)1)));
    }

    private static Evidence Snapshot(string source) => new Evidence().Add(SourceName.Parse(source).Resource, """
        {"apiVersion":"facts.complianceaudit.io/v1","kind":"KIND","metadata":{"name":"one"},"spec":{"node":"worker-1","component":"kubelet","path":"/etc/kubernetes/kubelet.conf"}}
        """.Replace("KIND", SourceName.Parse(source).Resource, StringComparison.Ordinal));
}
