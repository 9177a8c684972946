using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Evaluation;

/// <summary>The subject <c>workloads</c>: templates, pods, and pods folded into their templates.</summary>
internal sealed class WorkloadTests
{
    private const string Bad = """{"containers":[{"name":"web","securityContext":{"privileged":true}}]}""";
    private const string Good = """{"containers":[{"name":"web"}]}""";
    private const string Privileged = "\"!item.?securityContext.?privileged.orValue(false)\"";
    private static readonly IReadOnlyList<string> Sources = [.. ResourceKinds.Workloads.Select(source => source.ToString())];

    [Test]
    public void Evaluate_PodsLikeTheirTemplate_FoldIntoIt()
    {
        using var folder = Folder();
        var snapshot = WithReplicaSet(new Evidence().Deployment("web", Bad), Bad).Pod("web-1-a", Bad, Owner("ReplicaSet", "web-1")).Pod("web-1-b", Bad, Owner("ReplicaSet", "web-1")).Build(Sources);

        var findings = Run.Check(folder, snapshot).Findings;

        Assert.That(findings.Select(finding => (finding.Resource.Kind, finding.Resource.Name, finding.Path, finding.Message, finding.Count)), Is.EqualTo(new[]
        {
            ("Deployment", "web", "spec.template.spec.containers[web]", "found web", 3),
        }));
    }

    [Test]
    public void Evaluate_PodUnlikeItsTemplate_IsReportedItself()
    {
        using var folder = Folder();
        var snapshot = WithReplicaSet(new Evidence().Deployment("web", Good), Good).Pod("web-1-a", Bad, Owner("ReplicaSet", "web-1")).Pod("web-1-b", Good, Owner("ReplicaSet", "web-1")).Build(Sources);

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Findings.Select(finding => (finding.Resource.Kind, finding.Resource.Name, finding.Path, finding.Message, finding.Count)), Is.EqualTo(new[]
        {
            ("Pod", "web-1-a", "spec.containers[web]", "found web-1-a (differs from its template)", 1),
        }));
        Assert.That((result.Population, result.Tested), Is.EqualTo(((int?)3, 3)));
    }

    [Test]
    public void Evaluate_OldReplicaSetOfADeployment_IsNoSubject()
    {
        using var folder = Folder();
        var snapshot = WithReplicaSet(new Evidence().Deployment("web", Good), Bad).Build(Sources);

        var result = Run.Check(folder, snapshot);

        Assert.That((result.Verdict, result.Population), Is.EqualTo((Verdict.Pass, (int?)1)));
    }

    [Test]
    public void Evaluate_DeploymentsNotReadable_KeepsTheIdThatTheDeploymentHas()
    {
        using var folder = Folder();
        var readable = WithReplicaSet(new Evidence().Deployment("web", Bad), Bad).Pod("web-1-a", Bad, Owner("ReplicaSet", "web-1")).Build(Sources);
        var denied = WithReplicaSet(new Evidence(), Bad).Pod("web-1-a", Bad, Owner("ReplicaSet", "web-1")).Lacking("deployments.apps", CoverageStatus.Denied, "403").Build(Sources);

        var ids = (IdOfFailure(folder, readable), IdOfFailure(folder, denied));

        Assert.That(ids.Item2, Is.EqualTo(ids.Item1));
    }

    [Test]
    public void Evaluate_CronJob_IsJudgedByTheTemplateInItsTemplate()
    {
        using var folder = Folder();
        var snapshot = new Evidence().Add("cronjobs.batch", $$$"""
            {"apiVersion":"batch/v1","kind":"CronJob","metadata":{"name":"night","namespace":"shop"},"spec":{"jobTemplate":{"spec":{"template":{"spec":{{{Bad}}} } } } } }
            """).Build(Sources);

        var finding = Run.Check(folder, snapshot).Findings.Single();

        Assert.That((finding.Resource.Kind, finding.Path), Is.EqualTo(("CronJob", "spec.jobTemplate.spec.template.spec.containers[web]")));
    }

    [Test]
    public void Evaluate_StaticPod_IsItsOwnOwner()
    {
        using var folder = new PackFolder().Check("demo", "workloads", "owner.kind == 'Pod' && owner.name == 'etcd-cp-1' && owner.namespace == 'shop'").Control("{check: demo}");
        var snapshot = new Evidence().Pod("etcd-cp-1", Good, ",\"ownerReferences\":[{\"apiVersion\":\"v1\",\"kind\":\"Node\",\"name\":\"cp-1\",\"controller\":true}]").Build(Sources);

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Pass));
    }

    [Test]
    public void Evaluate_TwoDeploymentsOfOneOperator_AreTwoFindings()
    {
        using var folder = Folder();
        var owner = Owner("Platform", "main", "example.org/v1");
        var snapshot = new Evidence().Deployment("api", Bad, owner).Deployment("web", Bad, owner).Build(Sources);

        var findings = Run.Check(folder, snapshot).Findings;

        Assert.That(findings.Select(finding => (finding.Resource.Name, finding.Count)), Is.EqualTo(new[] { ("api", 1), ("web", 1) }));
        Assert.That(findings.Select(finding => finding.Id), Is.Unique);
    }

    [Test]
    public void Evaluate_DeploymentThatNamesAnotherAsItsController_IsJudged()
    {
        using var folder = Folder();
        var snapshot = new Evidence().Deployment("web", Good).Deployment("hidden", Bad, Owner("Deployment", "web")).Build(Sources);

        var finding = Run.Check(folder, snapshot).Findings.Single();

        Assert.That((finding.Resource.Name, finding.Verdict), Is.EqualTo(("hidden", Verdict.Fail)));
    }

    [Test]
    public void Evaluate_ReplicaSetOfARollout_KeepsTheRolloutsId()
    {
        using var folder = Folder();
        var owner = Owner("Rollout", "web", "argoproj.io/v1alpha1");
        var before = new Evidence().Add("replicasets.apps", ReplicaSet("web-1", Bad, owner)).Pod("web-1-a", Bad, Owner("ReplicaSet", "web-1")).Build(Sources);
        var after = new Evidence().Add("replicasets.apps", ReplicaSet("web-2", Bad, owner)).Pod("web-2-b", Bad, Owner("ReplicaSet", "web-2")).Build(Sources);

        var ids = (IdOfFailure(folder, before), IdOfFailure(folder, after));

        Assert.That(ids.Item2, Is.EqualTo(ids.Item1));
    }

    [Test]
    public void Evaluate_OwnersInACircle_Ends()
    {
        using var folder = Folder();
        var snapshot = new Evidence()
            .Add("replicasets.apps", ReplicaSet("a", Bad, Owner("ReplicaSet", "b")))
            .Add("replicasets.apps", ReplicaSet("b", Bad, Owner("ReplicaSet", "a")))
            .Pod("a-1", Bad, Owner("ReplicaSet", "a"))
            .Build(Sources);

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Fail));
    }

    [Test]
    public void Evaluate_ManifestOnDisk_NamesFileAndLine()
    {
        using var folder = Folder();
        folder.Write("deploy.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              template:
                spec:
                  containers:
                    - name: ok
                    - name: web
                      securityContext: {privileged: true}
            """);
        var file = Path.Combine(folder.Path, "deploy.yaml");
        var snapshot = ManifestReader.Read([file], null, CancellationToken.None);

        var finding = Run.Check(folder, snapshot).Findings.First(finding => finding.Verdict == Verdict.Fail);

        Assert.That(finding.Resource.Source, Is.EqualTo(new FindingSource(file, 9)));
    }

    private static PackFolder Folder() => new PackFolder().Check("demo", "workloads", Privileged, "pass", "each: pod.spec.containers").Control("{check: demo}");

    private static Evidence WithReplicaSet(Evidence evidence, string podSpec) => evidence.Add("replicasets.apps", ReplicaSet("web-1", podSpec, Owner("Deployment", "web")));

    private static string ReplicaSet(string name, string podSpec, string metadata) => $$$"""
        {"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"name":"{{{name}}}","namespace":"shop"{{{metadata}}} },"spec":{"template":{"metadata":{},"spec":{{{podSpec}}} } } }
        """;

    private static string Owner(string kind, string name, string version = "apps/v1") =>
        $$""","ownerReferences":[{"apiVersion":"{{version}}","kind":"{{kind}}","name":"{{name}}","controller":true}]""";

    private static string IdOfFailure(PackFolder folder, Snapshot snapshot) => Run.Check(folder, snapshot).Findings.Single(finding => finding.Verdict == Verdict.Fail).Id;
}
