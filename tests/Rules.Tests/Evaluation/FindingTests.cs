using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Evaluation;

/// <summary>What findings say, how they are told apart, and what keeps their ids.</summary>
internal sealed class FindingTests
{
    private const string Privileged = "\"!item.?securityContext.?privileged.orValue(false)\"";
    private const string EachContainer = "each: object.spec.containers";
    private const string Rbac = "clusterrolebindings.rbac.authorization.k8s.io";

    [Test]
    public void Evaluate_FailingElement_CarriesPathMessageAndEvidence()
    {
        using var folder = new PackFolder().Check(
            "demo", "pods", Privileged, between: EachContainer, message: "\"object.metadata.name + ': ' + item.name + ' is privileged'\"",
            evidence: "[{path: item.securityContext.privileged, expected: false or absent}, {path: item.securityContext.runAsUser, expected: a number}, {name: count, cel: object.spec.containers.size(), expected: any}]").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", """{"containers":[{"name":"a"},{"name":"b","securityContext":{"privileged":true}}]}""").Build("pods");

        var finding = Run.Check(folder, snapshot).Findings.Single();

        Assert.That((finding.Path, finding.Message, finding.Count), Is.EqualTo(("spec.containers[b]", "web: b is privileged", 1)));
        Assert.That(finding.Resource, Is.EqualTo(new FindingResource("v1", "Pod", "shop", "web", "uid-of-web", "", null)));
        Assert.That(finding.Evidence, Is.EqualTo(new[]
        {
            new Results.Evidence("pods shop/web", "spec.containers[b].securityContext.privileged", "true", "false or absent", "set"),
            new Results.Evidence("pods shop/web", "spec.containers[b].securityContext.runAsUser", "absent", "a number", "not set"),
            new Results.Evidence("pods shop/web", "count", "2", "any", "computed"),
        }));
    }

    [Test]
    public void Evaluate_PassingFact_CarriesItsEvidenceWithOrigin()
    {
        using var folder = new PackFolder().Check(
            "demo", "Component/kube-apiserver", "effective(object, 'profiling') == false",
            evidence: "[{name: --profiling, cel: \"effective(object, 'profiling')\", expected: \"false\"}]").Control("{check: demo}");
        var snapshot = new Evidence().ApiServer("cp-1", "v1.34.1", "--profiling=false").Build("Component/kube-apiserver");

        var result = Run.Check(folder, snapshot);

        Assert.That(result.PopulationEvidence, Is.Null);
        Assert.That(result.Findings.Single().Evidence.Single(), Is.EqualTo(new Results.Evidence(
            "Component/kube-apiserver kube-apiserver.cp-1", "--profiling", "false", "false", "flag of static pod kube-system/kube-apiserver-cp-1")));
    }

    [TestCase("object.spec.env.value")]
    [TestCase("object.spec.env.value.more")]
    public void Evaluate_RedactedEvidence_ShowsThePlaceholderAndWhy(string path)
    {
        using var folder = new PackFolder().Check("demo", "pods", "false", evidence: $"[{{path: {path}, expected: none}}]").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", """{"env":{"value":{"$redacted":{"id":"redacted:env:3","length":4,"credentialLike":true}}}}""").Build("pods");

        var evidence = Run.Check(folder, snapshot).Findings.Single().Evidence.Single();

        Assert.That(evidence, Is.EqualTo(new Results.Evidence("pods shop/web", "spec.env.value", "redacted:env:3", "none", "pods shop/web: spec.env.value is redacted")));
    }

    [TestCase(EvidenceDetail.Default, 0, 0)]
    [TestCase(EvidenceDetail.All, 2, 2)]
    public void Evaluate_PassingPopulation_IsSummedUpUnlessAllIsAskedFor(EvidenceDetail detail, int findings, int subjects)
    {
        using var folder = new PackFolder().Check("demo", "pods", "true").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", "{}").Pod("api", "{}").Build("pods");

        var result = Run.Check(folder, snapshot, new EvaluationOptions { Evidence = detail });

        Assert.That((result.Findings.Count, result.PopulationEvidence!.Count, result.PopulationEvidence.Subjects.Count), Is.EqualTo((findings, 2, subjects)));
        Assert.That(result.PopulationEvidence.Digest, Does.Match("^sha256:[0-9a-f]{64}$"));
    }

    [Test]
    public void Evaluate_ReorderedListsAndOtherUids_KeepEveryId()
    {
        using var folder = new PackFolder().Check("demo", "pods", Privileged, between: EachContainer).Control("{check: demo}");
        var before = new Evidence().Pod("web", """{"containers":[{"name":"a","securityContext":{"privileged":true}},{"name":"b","securityContext":{"privileged":true}}]}""").Build("pods");
        var after = new Evidence().Pod("api", """{"containers":[]}""")
            .Pod("web", """{"containers":[{"name":"b","securityContext":{"privileged":true}},{"name":"a","securityContext":{"privileged":true}}]}""", ",\"resourceVersion\":\"7\"").Build("pods");

        var ids = (Ids(folder, before), Ids(folder, after));

        Assert.That(ids.Item2, Is.EqualTo(ids.Item1));
        Assert.That(ids.Item1, Has.Count.EqualTo(2).And.Unique.And.All.Match("^[0-9a-f]{16}$"));
    }

    [Test]
    public void Evaluate_OtherMessage_KeepsTheId()
    {
        using var one = new PackFolder().Check("demo", "pods", "false").Control("{check: demo}");
        using var other = new PackFolder().Check("demo", "pods", "1 == 2", message: "\"'worded otherwise'\"").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", "{}").Build("pods");

        var ids = (Ids(one, snapshot), Ids(other, snapshot));

        Assert.That(ids.Item2, Is.EqualTo(ids.Item1));
    }

    [Test]
    public void Evaluate_Rollout_KeepsTheIdOfADeploymentsPods()
    {
        using var folder = new PackFolder().Check("demo", "pods", "false").Control("{check: demo}");
        var before = new Evidence().Pod("web-5d8f7c9b6-x2x9z", "{}", Owned("ReplicaSet", "web-5d8f7c9b6", "5d8f7c9b6")).Build("pods");
        var after = new Evidence().Pod("web-7f9c44d5c4-aaaaa", "{}", Owned("ReplicaSet", "web-7f9c44d5c4", "7f9c44d5c4"))
            .Pod("web-7f9c44d5c4-bbbbb", "{}", Owned("ReplicaSet", "web-7f9c44d5c4", "7f9c44d5c4")).Build("pods");

        var ids = (Ids(folder, before), Ids(folder, after));

        Assert.That(ids.Item2, Is.EqualTo(ids.Item1));
        Assert.That(Run.Check(folder, after).Findings.Single().Count, Is.EqualTo(2));
    }

    [Test]
    public void Evaluate_BindingSubjects_AreToldApartByKindNamespaceAndName()
    {
        using var folder = new PackFolder().Check("demo", Rbac, "false", between: "each: object.subjects").Control("{check: demo}");
        var snapshot = new Evidence().Add(Rbac, """
            {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRoleBinding","metadata":{"name":"b"},
             "subjects":[{"kind":"User","name":"jo"},{"kind":"Group","name":"jo"},{"kind":"ServiceAccount","namespace":"shop","name":"jo"}]}
            """).Build(Rbac);

        var findings = Run.Check(folder, snapshot).Findings;

        Assert.That(findings.Select(finding => finding.Path), Is.EqualTo(new[] { "subjects[Group:jo]", "subjects[ServiceAccount:shop/jo]", "subjects[User:jo]" }));
        Assert.That(findings.Select(finding => finding.Id), Is.Unique);
    }

    [Test]
    public void Evaluate_BindingsOfOneOperator_AreToldApartByTheirOwnNames()
    {
        using var folder = new PackFolder().Check("demo", Rbac, "false", between: "each: object.subjects").Control("{check: demo}");
        var snapshot = new Evidence().Add(Rbac, OwnedBinding("reader")).Add(Rbac, OwnedBinding("writer")).Build(Rbac);

        var findings = Run.Check(folder, snapshot).Findings;

        Assert.That(findings.Select(finding => (finding.Resource.Name, finding.Count)), Is.EqualTo(new[] { ("reader", 1), ("writer", 1) }));
        Assert.That(findings.Select(finding => finding.Id), Is.Unique);
    }

    [Test]
    public void Evaluate_ElementsWithoutKey_AreNamedByTheirContent()
    {
        using var folder = new PackFolder().Check("demo", "pods", "false", between: "each: object.spec.readinessGates").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", """{"readinessGates":[{"conditionType":"get"},{"conditionType":"list"},{"conditionType":"get"}]}""").Build("pods");
        var reordered = new Evidence().Pod("web", """{"readinessGates":[{"conditionType":"list"},{"conditionType":"get"},{"conditionType":"get"}]}""").Build("pods");

        var ids = (Ids(folder, snapshot), Ids(folder, reordered));

        Assert.That(ids.Item1, Has.Count.EqualTo(3).And.Unique);
        Assert.That(ids.Item2, Is.EqualTo(ids.Item1));
    }

    [Test]
    public void Evaluate_DeniedNamespace_HasAnIdThatTheReasonDoesNotChange()
    {
        using var folder = new PackFolder().Check("demo", "pods", "true").Control("{check: demo}");
        var one = new Evidence().Lacking("pods", CoverageStatus.Denied, "one reason", space: "vault").Build("pods");
        var other = new Evidence().Lacking("pods", CoverageStatus.Unreachable, "another", space: "vault").Build("pods");

        var ids = (Ids(folder, one), Ids(folder, other));

        Assert.That(ids.Item2, Is.EqualTo(ids.Item1));
    }

    private static List<string> Ids(PackFolder folder, Snapshot snapshot) => [.. Run.Check(folder, snapshot).Findings.Select(finding => finding.Id).Order(StringComparer.Ordinal)];

    private static string OwnedBinding(string name) => $$"""
        {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRoleBinding",
         "metadata":{"name":"{{name}}","ownerReferences":[{"apiVersion":"example.org/v1","kind":"Platform","name":"main","controller":true}]},
         "subjects":[{"kind":"User","name":"jo"}]}
        """;

    private static string Owned(string kind, string name, string hash) =>
        $$""","labels":{"pod-template-hash":"{{hash}}"},"ownerReferences":[{"apiVersion":"apps/v1","kind":"{{kind}}","name":"{{name}}","controller":true}]""";
}
