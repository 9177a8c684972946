using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Evaluation;

/// <summary>What a provider answers for is carved out, and only on positive evidence.</summary>
internal sealed class ManagedControlPlaneTests
{
    private const string Expression = "\"effective(object, 'profiling') == false\"";

    [TestCase("managed", Verdict.NotApplicable)]
    [TestCase("own", Verdict.Unknown)]
    [TestCase("unknown", Verdict.Unknown)]
    public void Evaluate_ComponentThatNobodyShows_IsInheritedFromAManagedControlPlaneAlone(string controlPlane, Verdict expected)
    {
        using var folder = new PackFolder().Check("demo", "Component/kube-apiserver", Expression).Control("{check: demo}");

        var result = Run.Check(folder, Cluster(controlPlane).Build("Cluster"));

        Assert.That(result.Verdict, Is.EqualTo(expected));
    }

    [Test]
    public void Evaluate_Inherited_NamesTheProviderAndTheSigns()
    {
        using var folder = new PackFolder().Check("demo", "Component/kube-apiserver", Expression).Control("{check: demo}");

        var result = Run.Check(folder, Cluster("managed").Build("Cluster"));

        Assert.That(result.Reason, Is.EqualTo("inherited: the provider of eks runs the control plane and answers for this"));
        Assert.That(result.Findings.Single().Evidence.Select(evidence => evidence.Value), Is.EqualTo(new[] { "version v1.33.4-eks-1", "API server at *.eks.amazonaws.com" }));
    }

    [Test]
    public void Evaluate_ComponentThatTheApiShows_IsJudgedThoughManaged()
    {
        using var folder = new PackFolder().Check("demo", "Component/kube-apiserver", Expression).Control("{check: demo}");

        var result = Run.Check(folder, Cluster("managed").ApiServer("cp-1", "v1.33.4", "--profiling=true").Build("Cluster"));

        Assert.That(result.Findings.Select(finding => finding.Verdict), Does.Contain(Verdict.Fail));
    }

    [Test]
    public void Evaluate_ComponentOfTheOwnersNodes_IsNeverInherited()
    {
        using var folder = new PackFolder().Check("demo", "Component/kubelet", "object.spec.node == 'x'").Control("{check: demo}");

        var result = Run.Check(folder, Cluster("managed").Lacking("Component/kubelet", CoverageStatus.NotCollected, "no program ran").Build("Cluster"));

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Unknown));
    }

    [TestCase("NodeFile/etc/kubernetes/manifests/kube-apiserver.yaml", Verdict.NotApplicable)]
    [TestCase("NodeFile/var/lib/etcd", Verdict.NotApplicable)]
    [TestCase("NodeFile/var/lib/kubelet/config.yaml", Verdict.Unknown)]
    public void Evaluate_FileThatNobodyShows_IsInheritedWhenOnlyControlPlaneNodesHaveIt(string file, Verdict expected)
    {
        using var folder = new PackFolder().Check("demo", file, "object.spec.exists").Control("{check: demo}");

        var result = Run.Check(folder, Cluster("managed").Lacking(file, CoverageStatus.NotCollected, "no program ran").Build("Cluster"));

        Assert.That(result.Verdict, Is.EqualTo(expected));
    }

    private static Evidence Cluster(string controlPlane) => new Evidence()
        .Lacking("Component/kube-apiserver", CoverageStatus.NotCollected, "no node has the control-plane role")
        .Add("Cluster", $$"""
            {"apiVersion":"facts.complianceaudit.io/v1","kind":"Cluster","metadata":{"name":"test"},
             "spec":{"version":"v1.33.4-eks-1","distribution":"eks","provider":"aws","controlPlane":"{{controlPlane}}",
              "signs":[{"type":"Version","seen":"version v1.33.4-eks-1","distributions":["eks"],"provider":""},
                       {"type":"Endpoint","seen":"API server at *.eks.amazonaws.com","distributions":["eks"],"provider":""}] } }
            """);
}
