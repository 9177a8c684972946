using System.Text;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Evaluation;

/// <summary>Pods of equal specifications are judged once, and yet each finding speaks of its own pod.</summary>
internal sealed class SharedSpecTests
{
    private static readonly IReadOnlyList<string> Sources = [.. ResourceKinds.Workloads.Select(source => source.ToString())];

    [Test]
    public void Evaluate_VolumesThatAreNamedForEachPod_KeepTheirNames()
    {
        using var folder = new PackFolder().Check("demo", "workloads", "has(item.emptyDir)", between: "each: pod.spec.volumes", message: "\"object.metadata.name + ' ' + item.name\"").Control("{check: demo}");
        var snapshot = new Evidence().Pod("a", Volume("kube-api-access-x7k2p")).Pod("b", Volume("kube-api-access-q9w3z")).Build(Sources);

        var findings = Run.Check(folder, snapshot).Findings;

        Assert.That(snapshot.List(new SourceName("pods")).Select(pod => pod.Shared).Distinct().Count(), Is.EqualTo(1));
        Assert.That(findings.Select(finding => (finding.Path, finding.Message)), Is.EqualTo(new[]
        {
            ("spec.volumes[kube-api-access-x7k2p]", "a kube-api-access-x7k2p"), ("spec.volumes[kube-api-access-q9w3z]", "b kube-api-access-q9w3z"),
        }));
    }

    [Test]
    public void Evaluate_AppliesThatDependsOnTheSubject_IsAskedOfEach()
    {
        using var folder = new PackFolder().Check("demo", "workloads", "\"!has(pod.spec.hostPID)\"", between: "applies: owner.name != 'b'").Control("{check: demo}");
        var snapshot = new Evidence().Pod("a", """{"hostPID":true}""").Pod("b", """{"hostPID":true}""").Pod("c", """{"hostPID":true}""").Build(Sources);

        var result = Run.Check(folder, snapshot);

        Assert.That((result.Population, string.Join(",", result.Findings.Select(finding => finding.Resource.Name))), Is.EqualTo(((int?)2, "a,c")));
    }

    [Test]
    public void Evaluate_RedactedValueOfEqualSpecs_IsUnknownForEachByItsName()
    {
        const string Spec = """{"hostname":{"$redacted":{"id":"redacted:text:1","length":4,"credentialLike":true}},"hostPID":{"$redacted":{"id":"redacted:text:1","length":4,"credentialLike":true}}}""";
        using var folder = new PackFolder().Check("demo", "workloads", "\"!pod.spec.hostPID\"").Control("{check: demo}");
        var snapshot = new Evidence().Pod("a", Spec).Pod("b", Spec).Build(Sources);

        var findings = Run.Check(folder, snapshot).Findings;

        Assert.That(findings.Select(finding => (finding.Verdict, finding.Message)), Is.EqualTo(new[]
        {
            (Verdict.Unknown, "Pod shop/a: not known, for lack of pods shop/a: spec.hostPID is redacted"),
            (Verdict.Unknown, "Pod shop/b: not known, for lack of pods shop/b: spec.hostPID is redacted"),
        }));
    }

    [Test]
    public void Evaluate_MorePodsThanOneThreadTakesAtATime_AreAllJudgedInOrder()
    {
        using var folder = new PackFolder().Check("demo", "pods", "int(object.metadata.name) % 3000 != 0").Control("{check: demo}");
        var builder = new SnapshotBuilder("many");
        for (var i = 1; i <= 10_000; i++)
            builder.Add(new SourceName("pods"), "v1", Encoding.UTF8.GetBytes($$"""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"{{i}}"} }"""));
        var snapshot = builder.SetCoverage([SourceCoverage.Without(new SourceName("pods"), CoverageStatus.Complete, "")]).Build();

        var result = Run.Check(folder, snapshot);

        Assert.That((result.Population, string.Join(",", result.Findings.Select(finding => finding.Resource.Name))), Is.EqualTo(((int?)10_000, "3000,6000,9000")));
    }

    private static string Volume(string name) => $$"""{"containers":[{"name":"web","volumeMounts":[{"name":"{{name}}","mountPath":"/x"}]}],"volumes":[{"name":"{{name}}","projected":{"sources":[]} }]}""";
}
