using ComplianceAudit.Rules.Compilation;

namespace ComplianceAudit.Rules.Tests.Compilation;

/// <summary>Which parts of a check follow from what equal pod specifications share.</summary>
internal sealed class CheckReachTests
{
    [TestCase("", "pod.spec.?hostPID.orValue(false)", true)]
    [TestCase("", "pod.spec.?volumes.orValue([]).all(v, !has(v.hostPath))", true)]
    [TestCase("", "pod.spec.?volumes.orValue([]).size() < params.most", true)]
    [TestCase("", "snapshot.get('namespaces', '', 'shop').hasValue() && has(pod.spec.hostPID)", true)]
    [TestCase("variables: {containers: pod.spec.containers}", "variables.containers.all(c, has(c.securityContext))", true)]
    [TestCase("variables: {owner: owner.kind}", "has(pod.spec.hostPID)", true)]
    [TestCase("each: pod.spec.containers", "has(item.securityContext)", true)]
    [TestCase("applies: owner.kind == 'Pod'", "has(pod.spec.hostPID)", true)]
    [TestCase("variables: {owner: owner.kind}", "variables.owner == 'Pod'", false)]
    [TestCase("", "pod.spec.volumes.exists(v, v.name == 'data')", false)]
    [TestCase("", "pod.spec.volumes == []", false)]
    [TestCase("", "pod.spec.containers[0].volumeMounts[0].name == 'data'", false)]
    [TestCase("", "pod.spec[params.field] == 'x'", false)]
    [TestCase("", "pod.metadata.labels.app == 'web'", false)]
    [TestCase("", "pod.spec.?nodeName.orValue('') == ''", false)]
    [TestCase("", "object.spec.replicas > 1", false)]
    [TestCase("", "snapshot.get('namespaces', '', object.metadata.namespace).hasValue()", false)]
    [TestCase("each: object.metadata.labels.map(k, k)", "item == 'x'", false)]
    public void IsJudgedByPodSpec_Check_IsWhetherItLooksAtNothingElse(string between, string expression, bool expected)
    {
        var reach = ReachOf(between, expression);

        Assert.That(reach.IsJudgedByPodSpec, Is.EqualTo(expected));
    }

    [TestCase("pod.spec.?hostPID.orValue(false)", true)]
    [TestCase("pod.spec.?hostPID.orValue(owner.kind == 'Pod')", false)]
    [TestCase("object.kind == 'Pod'", false)]
    public void AppliesByPodSpec_Check_IsWhetherItLooksAtNothingElse(string applies, bool expected)
    {
        var reach = ReachOf($"applies: {applies}", "object.metadata.name == 'x'");

        Assert.That(reach.AppliesByPodSpec, Is.EqualTo(expected));
    }

    [TestCase("pod.spec.containers", true)]
    [TestCase("pod.spec.containers.filter(c, has(c.securityContext))", true)]
    [TestCase("pod.spec.volumes", false)]
    [TestCase("pod.spec.containers[0].ports", true)]
    [TestCase("pod.spec.containers[0].volumeMounts", false)]
    [TestCase("object.spec.containers", false)]
    public void IsKeyedByPodSpec_Elements_AreNamedByTheirOwnDocumentWhereNamesVary(string each, bool expected)
    {
        var reach = ReachOf($"each: {each}", "has(item.x)");

        Assert.That(reach.IsKeyedByPodSpec, Is.EqualTo(expected));
    }

    private static CheckReach ReachOf(string between, string expression)
    {
        const string Parameters = "reads: [namespaces]\nparameters: {most: {type: integer, default: 3}, field: {type: string, default: a}}\n";
        using var folder = new PackFolder().Check("demo", "workloads", $"\"{expression}\"", between: Parameters + between).Control("{check: demo}");
        return folder.Load().Checks.Single().Program.Reach;
    }
}
