using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Evaluation.Functions;

/// <summary>What look-ups give: resources by index, and lists that say what they lack.</summary>
internal sealed class SnapshotFunctionTests
{
    private const string Whole = "snapshot.list('pods')";
    private const string InShop = "snapshot.inNamespace('pods', 'shop')";
    private const string InVault = "snapshot.inNamespace('pods', 'vault')";
    private const string OnWorker = "snapshot.onNode('pods', 'worker-1')";
    private const string LabelledInShop = "snapshot.labelled('pods', 'shop', 'app', 'web')";
    private const string LabelledInVault = "snapshot.labelled('pods', 'vault', 'app', 'web')";
    private const string LabelledAnywhere = "snapshot.labelled('pods', '', 'app', 'web')";
    private const string Owned = "snapshot.ownedBy('pods', 'uid-1')";
    private const string Get = "snapshot.get('pods', 'vault', 'absent').hasValue()";

    private static readonly string[] Lists = [Whole, InShop, InVault, OnWorker, LabelledInShop, LabelledInVault, LabelledAnywhere, Owned];
    private static readonly CoverageStatus[] Incomplete =
        [CoverageStatus.Partial, CoverageStatus.Denied, CoverageStatus.Unreachable, CoverageStatus.Redacted, CoverageStatus.NotCollected];

    [TestCase("snapshot.list('pods')", "web-1,web-2,db-1")]
    [TestCase("snapshot.inNamespace('pods', 'shop')", "web-1,web-2")]
    [TestCase("snapshot.inNamespace('pods', 'nowhere')", "")]
    [TestCase("snapshot.onNode('pods', 'worker-1')", "web-1,db-1")]
    [TestCase("snapshot.onNode('pods', '')", "")]
    [TestCase("snapshot.ownedBy('pods', 'uid-1')", "web-1,web-2")]
    [TestCase("snapshot.labelled('pods', 'shop', 'app', 'web')", "web-1,web-2")]
    [TestCase("snapshot.labelled('pods', 'vault', 'app', 'web')", "")]
    [TestCase("snapshot.labelled('pods', '', 'tier', 'data')", "db-1")]
    [TestCase("snapshot.labelled('pods', '', {'app': 'web', 'tier': 'edge'})", "web-1")]
    [TestCase("snapshot.labelled('pods', '', {})", "web-1,web-2,db-1")]
    [TestCase("snapshot.labelled('pods', '', null)", "")]
    [TestCase("snapshot.labelled('pods', '', {'matchLabels': {'app': 'web'}})", "web-1,web-2")]
    [TestCase("snapshot.labelled('pods', '', {'matchLabels': 'web'})", "")]
    [TestCase("snapshot.labelled('pods', '', {'matchExpressions': [{'key': 'tier', 'operator': 'In', 'values': ['edge', 'data']}]})", "web-1,db-1")]
    [TestCase("snapshot.labelled('pods', '', {'matchExpressions': [{'key': 'tier', 'operator': 'NotIn', 'values': ['edge']}]})", "web-2,db-1")]
    [TestCase("snapshot.labelled('pods', '', {'matchExpressions': [{'key': 'tier', 'operator': 'Exists'}]})", "web-1,db-1")]
    [TestCase("snapshot.labelled('pods', 'shop', {'matchExpressions': [{'key': 'tier', 'operator': 'DoesNotExist'}]})", "web-2")]
    [TestCase("snapshot.labelled('pods', '', {'matchLabels': {'app': 'web'}, 'matchExpressions': [{'key': 'tier', 'operator': 'Exists'}]})", "web-1")]
    public void Evaluate_LookUp_FindsItsResources(string lookUp, string expected)
    {
        var result = Judge($"{lookUp}.map(p, p.metadata.name).join(',') == '{expected}'", Pods());

        Assert.That((result.Verdict, result.Reason), Is.EqualTo((Verdict.Pass, "")));
    }

    [TestCaseSource(nameof(Lists))]
    public void Evaluate_ListOfACompleteOrUnservedSource_IsComplete(string lookUp)
    {
        var served = Judge($"{lookUp}.size() >= 0", Pods());
        var unserved = Judge($"{lookUp}.size() == 0", new Evidence().Lacking("pods", CoverageStatus.NotServed, "no such kind"));

        Assert.That((served.Verdict, unserved.Verdict), Is.EqualTo((Verdict.Pass, Verdict.Pass)));
    }

    [Test]
    public void Evaluate_ListOfAnIncompleteSource_IsPartial([ValueSource(nameof(Lists))] string lookUp, [ValueSource(nameof(Incomplete))] CoverageStatus status)
    {
        var count = Judge($"{lookUp}.size() >= 0", Pods().Lacking("pods", status, "why"));
        var known = Judge($"{lookUp}.exists(p, p.metadata.name == 'web-1') || {lookUp}.all(p, false)", Pods().Lacking("pods", status, "why"));

        Assert.That(count.Reason, Does.Contain($"for lack of pods: {char.ToLowerInvariant(status.ToString()[0])}{status.ToString()[1..]} (why)"));
        Assert.That(known.Verdict, Is.EqualTo(lookUp is InVault or LabelledInVault ? Verdict.Unknown : Verdict.Pass));
    }

    [Test]
    public void Evaluate_OneNamespaceLacking_IsPartialWhereItMayMatter([ValueSource(nameof(Lists))] string lookUp, [ValueSource(nameof(Incomplete))] CoverageStatus status)
    {
        var result = Judge($"{lookUp}.size() >= 0", Pods().Lacking("pods", status, "why", space: "vault"));

        Assert.That(result.Verdict, Is.EqualTo(lookUp is InShop or LabelledInShop ? Verdict.Pass : Verdict.Unknown));
    }

    [Test]
    public void Evaluate_OneNamespaceReadOfADeniedSource_IsCompleteThere([ValueSource(nameof(Lists))] string lookUp)
    {
        var result = Judge($"{lookUp}.size() >= 0", Pods().Lacking("pods", CoverageStatus.Denied, "403").Lacking("pods", CoverageStatus.Complete, "", space: "shop"));

        Assert.That(result.Verdict, Is.EqualTo(lookUp is InShop or LabelledInShop ? Verdict.Pass : Verdict.Unknown));
    }

    [Test]
    public void Evaluate_NodeUnreachable_LeavesOtherNodesComplete([ValueSource(nameof(Incomplete))] CoverageStatus status)
    {
        const string Kubelet = "Component/kubelet";
        var evidence = () => Pods().Lacking(Kubelet, CoverageStatus.Complete, "").Lacking(Kubelet, status, "why", node: "worker-2");

        var lacking = Judge($"snapshot.onNode('{Kubelet}', 'worker-2').size() >= 0", evidence(), Kubelet);
        var other = Judge($"snapshot.onNode('{Kubelet}', 'worker-1').size() >= 0", evidence(), Kubelet);
        var all = Judge($"snapshot.list('{Kubelet}').size() >= 0", evidence(), Kubelet);

        Assert.That((lacking.Verdict, other.Verdict, all.Verdict), Is.EqualTo((Verdict.Unknown, Verdict.Pass, Verdict.Unknown)));
        Assert.That(lacking.Reason, Does.Contain("Component/kubelet on node worker-2"));
    }

    [Test]
    public void Evaluate_GetInANamespaceThatIsLacking_IsUnknown([ValueSource(nameof(Incomplete))] CoverageStatus status)
    {
        var lacking = Judge($"!{Get}", Pods().Lacking("pods", status, "why", space: "vault"));
        var elsewhere = Judge($"!{Get}", Pods().Lacking("pods", status, "why", space: "shop"));

        Assert.That((lacking.Verdict, elsewhere.Verdict), Is.EqualTo((Verdict.Unknown, Verdict.Pass)));
    }

    [Test]
    public void Evaluate_RedactedLabel_LeavesOpenWhetherItIsSelected()
    {
        const string Redacted = ""","labels":{"app":"web","token":{"$redacted":{"id":"redacted:text:1","length":4,"credentialLike":true}}}""";
        var evidence = () => new Evidence().Pod("web", "{}", Redacted);

        var byToken = Judge("snapshot.labelled('pods', 'shop', 'token', 'x').exists(p, true)", evidence());
        var byOther = Judge("snapshot.labelled('pods', 'shop', 'app', 'web').size() == 1", evidence());
        var byAbsence = Judge("snapshot.labelled('pods', '', {'matchExpressions': [{'key': 'token', 'operator': 'DoesNotExist'}]}).size() == 0", evidence());

        Assert.That(byToken.Reason, Is.EqualTo("Namespace shop: not known, for lack of pods shop/web: a label that decides is redacted"));
        Assert.That((byOther.Verdict, byAbsence.Verdict), Is.EqualTo((Verdict.Pass, Verdict.Pass)));
    }

    [TestCase("snapshot.labelled('pods', '', [1])", "RULE103: found a value of kind List as a selector, expected a map of labels or a LabelSelector")]
    [TestCase("snapshot.labelled('pods', '', {'app': 1})", "RULE104: found a value of kind Int for 'app' in a selector, expected a string")]
    [TestCase("snapshot.labelled('pods', '', {'matchExpressions': [{'key': 'app', 'operator': 'Like'}]})",
        "RULE105: found operator 'Like' in a LabelSelector, expected In, NotIn, Exists, DoesNotExist")]
    public void Evaluate_SelectorThatIsNone_IsAnError(string lookUp, string error)
    {
        var result = Judge($"{lookUp}.size() >= 0", Pods());

        Assert.That((result.Verdict, result.Reason), Is.EqualTo((Verdict.Error, $"Namespace shop: the check broke: {error} (line 7 of its file)")));
    }

    [Test]
    public void Load_LookUpOfASourceThatIsNotDeclared_IsRefused()
    {
        using var folder = new PackFolder().Check("demo", "namespaces", "snapshot.onNode('secrets', 'a').size() == 0").Control("{check: demo}");

        var messages = folder.LoadMessages();

        Assert.That(messages, Does.Contain("RULE020").And.Contain("secrets"));
    }

    private static Evidence Pods() => new Evidence()
        .Pod("web-1", """{"nodeName":"worker-1"}""", ""","labels":{"app":"web","tier":"edge"},"ownerReferences":[{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"web","uid":"uid-1","controller":true}]""")
        .Pod("web-2", """{"nodeName":"worker-2"}""", ""","labels":{"app":"web"},"ownerReferences":[{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"web","uid":"uid-1","controller":true}]""")
        .Add("pods", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"db-1","namespace":"data","labels":{"tier":"data"} },"spec":{"nodeName":"worker-1"} }""");

    private static CheckResult Judge(string expression, Evidence evidence, string reads = "pods")
    {
        using var folder = new PackFolder().Check("demo", "namespaces", $"\"{expression}\"", between: $"reads: [{reads}]").Control("{check: demo}");
        return Run.Check(folder, evidence.Add("namespaces", """{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"shop"} }""").Build("namespaces", reads));
    }
}
