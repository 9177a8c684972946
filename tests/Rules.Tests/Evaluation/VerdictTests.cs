using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Evaluation;

/// <summary>The truths of DESIGN section 3, each on the smallest pack that shows it.</summary>
internal sealed class VerdictTests
{
    private const string NoHostPid = "\"!object.spec.?hostPID.orValue(false)\"";

    [TestCase("{}", Verdict.Pass)]
    [TestCase("{\"hostPID\":false}", Verdict.Pass)]
    [TestCase("{\"hostPID\":null}", Verdict.Pass)]
    [TestCase("{\"hostPID\":true}", Verdict.Fail)]
    [TestCase("{\"hostPID\":{\"$redacted\":{\"id\":\"redacted:env:1\",\"length\":4,\"credentialLike\":false}}}", Verdict.Unknown)]
    [TestCase("{\"hostPID\":\"yes\"}", Verdict.Error)]
    public void Evaluate_OnePod_HasTheVerdictOfItsValue(string spec, Verdict expected)
    {
        using var folder = new PackFolder().Check("demo", "pods", NoHostPid).Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", spec).Build("pods");

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Verdict, Is.EqualTo(expected));
    }

    [Test]
    public void Evaluate_RedactedValue_IsUnknownForThatPath()
    {
        using var folder = new PackFolder().Check("demo", "pods", "object.spec.secret == 'x'").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", """{"secret":{"$redacted":{"id":"redacted:env:1","length":4,"credentialLike":true}}}""").Build("pods");

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Findings.Single().Message, Is.EqualTo("Pod shop/web: not known, for lack of pods shop/web: spec.secret is redacted"));
    }

    [Test]
    public void Evaluate_BrokenExpression_IsErrorWithTheMessage()
    {
        using var folder = new PackFolder().Check("demo", "pods", "object.spec.absent == 1").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", "{}").Build("pods");

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Error));
        Assert.That(result.Reason, Does.Match(@"^Pod shop/web: the check broke: CEL\d+: .*absent.* \(line 6 of its file\)$"));
    }

    [TestCase("object.metadata.name", "RULE102: 'expression' yields a value of kind String, expected a bool")]
    public void Evaluate_ExpressionThatIsNoBool_IsError(string expression, string error)
    {
        using var folder = new PackFolder().Check("demo", "pods", expression).Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", "{}").Build("pods");

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Reason, Is.EqualTo($"Pod shop/web: the check broke: {error}"));
    }

    [TestCase("pass", Verdict.Pass, "0 pods were read and the check is about none of them")]
    [TestCase("notApplicable", Verdict.NotApplicable, "noSubject: 0 pods were read and the check is about none of them")]
    [TestCase("fail", Verdict.Fail, "")]
    public void Evaluate_NoSubject_IsWhatTheCheckStates(string none, Verdict expected, string reason)
    {
        using var folder = new PackFolder().Check("demo", "pods", NoHostPid, none).Control("{check: demo}");
        var snapshot = new Evidence().Build("pods");

        var result = Run.Check(folder, snapshot);

        Assert.That((result.Verdict, result.Reason, result.Population, result.PopulationEvidence!.Count), Is.EqualTo((expected, reason, (int?)0, 0)));
        Assert.That(result.Findings.Select(finding => finding.Message), Is.EqualTo(expected == Verdict.Fail ? new[] { "no pods that the check is about exists" } : []));
    }

    [TestCase(CoverageStatus.NotServed, Verdict.Pass)]
    [TestCase(CoverageStatus.Denied, Verdict.Unknown)]
    [TestCase(CoverageStatus.Unreachable, Verdict.Unknown)]
    [TestCase(CoverageStatus.Partial, Verdict.Unknown)]
    [TestCase(CoverageStatus.NotCollected, Verdict.Unknown)]
    [TestCase(CoverageStatus.Redacted, Verdict.Unknown)]
    public void Evaluate_EmptySource_IsJudgedByItsCoverage(CoverageStatus status, Verdict expected)
    {
        using var folder = new PackFolder().Check("demo", "pods", NoHostPid, "pass").Control("{check: demo}");
        var snapshot = new Evidence().Lacking("pods", status, "for a reason").Build();

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Verdict, Is.EqualTo(expected));
    }

    [Test]
    public void Evaluate_SourceThatWasNeverPlanned_IsUnknown()
    {
        using var folder = new PackFolder().Check("demo", "pods", NoHostPid, "pass").Control("{check: demo}");
        var snapshot = new Evidence().Build();

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Unknown));
    }

    [TestCase("{\"hostPID\":true}", Verdict.Fail, TestName = "Evaluate_PartialSource_StillFails")]
    [TestCase("{}", Verdict.Unknown, TestName = "Evaluate_PartialSource_NeverPasses")]
    public void Evaluate_PartialSource(string spec, Verdict expected)
    {
        using var folder = new PackFolder().Check("demo", "pods", NoHostPid).Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", spec).Lacking("pods", CoverageStatus.Denied, "403", space: "vault").Build("pods");

        var result = Run.Check(folder, snapshot);

        Assert.That((result.Verdict, result.Population, result.Tested), Is.EqualTo((expected, (int?)null, 1)));
        Assert.That(result.Findings[^1].Message, Is.EqualTo("pods in namespace vault: denied (403)"));
    }

    // exists is true or unknown, all is false or unknown, size is unknown.
    [TestCase("snapshot.list('services').exists(s, s.metadata.name == 'a')", Verdict.Pass)]
    [TestCase("snapshot.list('services').exists(s, s.metadata.name == 'b')", Verdict.Unknown)]
    [TestCase("snapshot.list('services').all(s, s.metadata.name == 'b')", Verdict.Fail)]
    [TestCase("snapshot.list('services').all(s, s.metadata.name == 'a')", Verdict.Unknown)]
    [TestCase("snapshot.list('services').size() == 1", Verdict.Unknown)]
    [TestCase("snapshot.inNamespace('services', 'shop').size() == 1", Verdict.Pass)]
    [TestCase("snapshot.inNamespace('services', 'vault').size() == 0", Verdict.Unknown)]
    [TestCase("snapshot.get('services', 'shop', 'a').hasValue()", Verdict.Pass)]
    [TestCase("snapshot.get('services', 'shop', 'b').hasValue()", Verdict.Fail)]
    [TestCase("snapshot.get('services', 'vault', 'b').hasValue()", Verdict.Unknown)]
    [TestCase("false && snapshot.list('services').size() == 1", Verdict.Fail)]
    [TestCase("true || snapshot.list('services').size() == 1", Verdict.Pass)]
    public void Evaluate_JoinOverAPartialSource_IsSoundEitherWay(string expression, Verdict expected)
    {
        using var folder = new PackFolder().Check("demo", "pods", expression, between: "reads: [services]").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", "{}")
            .Add("services", """{"apiVersion":"v1","kind":"Service","metadata":{"name":"a","namespace":"shop"}}""")
            .Lacking("services", CoverageStatus.Denied, "403", space: "vault")
            .Build("pods", "services");

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Verdict, Is.EqualTo(expected));
    }

    // What manifests hold is there; what they lack may be in the cluster.
    [TestCase("snapshot.get('services', 'shop', 'a').hasValue()", Verdict.Pass)]
    [TestCase("snapshot.get('services', 'shop', 'b').hasValue()", Verdict.Unknown)]
    [TestCase("snapshot.list('services').exists(s, s.metadata.name == 'a')", Verdict.Pass)]
    [TestCase("snapshot.list('services').size() == 1", Verdict.Unknown)]
    [TestCase("snapshot.inNamespace('services', 'shop').all(s, s.metadata.name == 'a')", Verdict.Unknown)]
    [TestCase("namespaceObject == null", Verdict.Unknown)]
    public void Evaluate_JoinOverManifests_DoesNotTakeThemForACluster(string expression, Verdict expected)
    {
        using var folder = new PackFolder().Check("demo", "pods", expression, between: "reads: [namespaces, services]").Control("{check: demo}");
        var snapshot = new Evidence { Kind = SnapshotKinds.Manifests }.Pod("web", "{}")
            .Add("services", """{"apiVersion":"v1","kind":"Service","metadata":{"name":"a","namespace":"shop"}}""")
            .Add("namespaces", """{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"other"}}""")
            .Build("namespaces", "pods", "services");

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Verdict, Is.EqualTo(expected));
    }

    [Test]
    public void Evaluate_JoinOverALargeSource_StaysWithinTheSteps()
    {
        using var folder = new PackFolder().Check("demo", "pods", "snapshot.list('services').all(a, snapshot.list('services').all(b, true))", between: "reads: [services]").Control("{check: demo}");
        var evidence = new Evidence().Pod("web", "{}");
        for (var i = 0; i < 1_500; i++)
            evidence.Add("services", $$$"""{"apiVersion":"v1","kind":"Service","metadata":{"name":"s{{{i}}}","namespace":"shop"}}""");

        var result = Run.Check(folder, evidence.Build("pods", "services"));

        Assert.That((result.Verdict, result.Reason), Is.EqualTo((Verdict.Pass, "")));
    }

    [Test]
    public void Evaluate_NodeWithoutFacts_IsAnUnknownFindingOfItsOwn()
    {
        using var folder = new PackFolder().Check("demo", "Component/kube-apiserver", "effective(object, 'profiling') == false").Control("{check: demo}");
        var snapshot = new Evidence().ApiServer("cp-1", "v1.34.1", "--profiling=false")
            .Lacking("Component/kube-apiserver", CoverageStatus.Partial, "the node is not ready", node: "cp-2")
            .Build("Component/kube-apiserver");

        var result = Run.Check(folder, snapshot);

        Assert.That((result.Verdict, result.Population, result.Tested), Is.EqualTo((Verdict.Unknown, (int?)2, 1)));
        Assert.That(result.Findings[0].Resource, Is.EqualTo(new FindingResource("", "Component", "", "kube-apiserver.cp-2", "", "cp-2", null)));
        Assert.That(result.Reason, Is.EqualTo("Component/kube-apiserver on node cp-2: partial (the node is not ready)"));
    }

    [TestCase("object.metadata.name == 'web'", Verdict.NotApplicable)]
    [TestCase("object.metadata.name != 'web'", Verdict.Fail)]
    [TestCase("snapshot.list('services').size() == 0", Verdict.Unknown)]
    [TestCase("object.metadata.absent", Verdict.Error)]
    [TestCase("object.metadata.name", Verdict.Error)]
    public void Evaluate_Applies_DecidesWhetherThereIsASubject(string expression, Verdict expected)
    {
        using var folder = new PackFolder().Check("demo", "pods", "false", between: $"reads: [services]\napplies: \"!({expression})\"").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", "{}").Lacking("services", CoverageStatus.Denied, "").Build("pods");

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Verdict, Is.EqualTo(expected));
    }

    [Test]
    public void Evaluate_Variables_AreComputedForEachSubjectAndItem()
    {
        using var folder = new PackFolder().Check(
            "demo", "pods", "variables.twice != 'web-a-web-a'",
            between: "variables: {once: object.metadata.name + '-' + item, twice: variables.once + '-' + variables.once}\neach: object.spec.dnsConfig.nameservers").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", """{"dnsConfig":{"nameservers":["a","b"]}}""").Pod("api", """{"dnsConfig":{"nameservers":["a"]}}""").Build("pods");

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Findings.Select(finding => (finding.Resource.Name, finding.Path)), Is.EqualTo(new[] { ("web", "[a]") }));
    }

    [Test]
    public void Evaluate_VariableComputedFromItself_IsError()
    {
        using var folder = new PackFolder().Check("demo", "pods", "variables.a == 1", between: "variables: {a: variables.b, b: variables.a}").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", "{}").Build("pods");

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Reason, Does.Contain("RULE101: variable 'a' is computed from itself"));
    }

    [Test]
    public void Evaluate_Parameters_MakeInstancesOfTheirOwn()
    {
        using var folder = new PackFolder().Check("demo", "pods", "object.metadata.name in params.names", between: "parameters: {names: {type: array, items: {type: string}, default: [api]}}")
            .Control("{check: demo}", "{check: demo, with: {names: [web]}}", "{check: demo, with: {names: [api]}}");
        var snapshot = new Evidence().Pod("web", "{}").Build("pods");

        var assessment = Run.Pack(folder, snapshot);

        Assert.That(assessment.Checks.Select(check => (check.InstanceId.Split('@')[0], check.Parameters, check.Verdict)), Is.EqualTo(new[]
        {
            ("demo", """{"names":["api"]}""", Verdict.Fail),
            ("demo", """{"names":["web"]}""", Verdict.Pass),
        }));
        Assert.That(assessment.Packs[0].Controls.Select(control => control.Verdict), Is.EqualTo(new[] { Verdict.Fail, Verdict.Pass, Verdict.Fail }));
    }

    [Test]
    public void Evaluate_JoinedNamespaceNodeAndCluster_AreBound()
    {
        using var folder = new PackFolder().Check(
            "demo", "pods", "namespaceObject.metadata.labels.tier == 'a' && node.metadata.name == 'n-1' && cluster.version == 'v1.34.1' && asOf > timestamp('2020-01-01T00:00:00Z')",
            between: "reads: [namespaces, nodes]").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", """{"nodeName":"n-1"}""")
            .Add("namespaces", """{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"shop","labels":{"tier":"a"}}}""")
            .Add("nodes", """{"apiVersion":"v1","kind":"Node","metadata":{"name":"n-1"}}""")
            .Build("pods", "namespaces", "nodes");

        var result = Run.Check(folder, snapshot);

        Assert.That((result.Verdict, result.Reason), Is.EqualTo((Verdict.Pass, "")));
    }

    [Test]
    public void Evaluate_SharedFunction_IsCalledOnItsReceiver()
    {
        using var folder = new PackFolder()
            .Write("functions/named.yaml", "name: isNamed\nreceiver: resource\nparameters: [name]\nexpression: resource.metadata.name == name\ndocs: Whether a resource has a name.\n")
            .Check("demo", "pods", "object.isNamed('web')").Control("{check: demo}");
        var snapshot = new Evidence().Pod("web", "{}").Build("pods");

        var result = Run.Check(folder, snapshot);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Pass));
    }
}
