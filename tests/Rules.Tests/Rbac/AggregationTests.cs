using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Rbac;

internal sealed class AggregationTests
{
    private const string OwnRule = "{verbs: [delete], apiGroups: [''], resources: [nodes]}";
    private const string ReadPods = "{verbs: [get], apiGroups: [''], resources: [pods]}";
    private const string ByLabel = ", aggregationRule: {clusterRoleSelectors: [{matchLabels: {to: all}}]}";

    [TestCase("to: all", "true")]
    [TestCase("to: none", "unknown")]
    public void Aggregated_InManifests_HasTheRulesOfWhatItSelects(string labels, string can)
    {
        var cluster = new Cluster(SnapshotKinds.Manifests).Labelled("all", "", "", ByLabel).Labelled("part", labels, ReadPods).Bind("bound", "ClusterRole/all", "User/alice");

        var answer = cluster.Ask("rbac.can('User/alice', 'get', '', 'pods', '')");

        Assert.That(answer.Split(':')[0], Is.EqualTo(can));
    }

    [Test]
    public void Aggregated_InManifests_LosesItsOwnRules()
    {
        var cluster = new Cluster(SnapshotKinds.Manifests).Labelled("all", "", OwnRule, ByLabel).Labelled("part", "to: all", ReadPods).Bind("bound", "ClusterRole/all", "User/alice");

        var answer = cluster.Ask("rbac.path('User/alice', 'delete', '', 'nodes', '')");

        Assert.That(answer, Does.StartWith("[{\"$missing\":"));
    }

    [Test]
    public void Aggregated_ThroughAnother_HasTheRulesOfBothAndEndsInACircle()
    {
        var cluster = new Cluster(SnapshotKinds.Manifests)
            .Labelled("all", "to: middle", "", ByLabel)
            .Labelled("middle", "to: all", OwnRule, ", aggregationRule: {clusterRoleSelectors: [{matchLabels: {to: middle}}]}")
            .Labelled("part", "to: middle", ReadPods)
            .Bind("bound", "ClusterRole/all", "User/alice");

        var answers = (cluster.Ask("rbac.can('User/alice', 'get', '', 'pods', '')"), cluster.Ask("rbac.path('User/alice', 'delete', '', 'nodes', '')"));

        Assert.That(answers.Item1, Is.EqualTo("true"));
        Assert.That(answers.Item2, Does.StartWith("[{\"$missing\":"));
    }

    [Test]
    public void Aggregated_InACluster_HasTheRulesThatTheServerHolds()
    {
        var cluster = new Cluster().Labelled("all", "", OwnRule, ByLabel).Labelled("part", "to: all", ReadPods).Bind("bound", "ClusterRole/all", "User/alice");

        var answer = cluster.Ask("[rbac.can('User/alice', 'get', '', 'pods', ''), rbac.can('User/alice', 'delete', '', 'nodes', '')]");

        Assert.That(answer, Is.EqualTo("[false,true]"));
    }
}
