using System.Text;
using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests;

internal sealed class ExpressionTrialTests
{
    private const string Manifests = """
        {"apiVersion": "v1", "kind": "List", "items": [
          {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "namespace": "shop"}, "spec": {"nodeName": "n1"}},
          {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop"}},
          {"apiVersion": "batch/v1", "kind": "CronJob", "metadata": {"name": "sweep", "namespace": "shop"}, "spec": {"jobTemplate": {"spec": {"template": {"spec": {"hostPID": true}}}}}},
          {"apiVersion": "v1", "kind": "Node", "metadata": {"name": "n1"}}
        ]}
        """;

    private static readonly ExpressionTrial Trial = ExpressionTrial.Load([]);

    [Test]
    public void SubjectsOf_Manifests_StandInTheOrderOfTheFile() =>
        Assert.That(Subjects().Select(subject => subject.Name), Is.EqualTo(new[] { "Pod shop/web", "Namespace shop", "CronJob shop/sweep", "Node n1" }));

    [TestCase(0, "asOf", "cluster", "namespaceObject", "node", "object", "owner", "pod")]
    [TestCase(1, "asOf", "cluster", "namespaceObject", "node", "object")]
    public void VariablesOf_Subject_ArePodAndOwnerForWorkloadsAlone(int subject, params string[] expected) =>
        Assert.That(ExpressionTrial.VariablesOf(Subjects()[subject]).Order(StringComparer.Ordinal), Is.EqualTo(expected));

    [TestCase(0, "object.kind + ' ' + namespaceObject.metadata.name + ' ' + node.metadata.name", "\"Pod shop n1\"")]
    [TestCase(0, "owner == {'group': '', 'kind': 'Pod', 'namespace': 'shop', 'name': 'web', 'path': 'shop/Pod/web'}", "true")]
    [TestCase(1, "namespaceObject == null", "true")]
    [TestCase(2, "pod.spec.hostPID && !has(object.spec.hostPID)", "true")]
    [TestCase(2, "snapshot.get('nodes', '', 'n1').value().kind", "\"Node\"")]
    [TestCase(2, "params.list.map(x, x + 1)", "[2,3]")]
    public void Evaluate_Subject_SeesWhatACheckSees(int subject, string expression, string expected)
    {
        var program = Trial.Compile(new CelSource(expression)).Program!;

        var result = Trial.Evaluate(program, Subjects()[subject], """{"list": [1, 2]}""", CancellationToken.None);

        Assert.That(result.Explanation.Value?.ToJson(), Is.EqualTo(expected));
    }

    [TestCase("object.metadata.annotations['a'] + object.data['b']", "a", "b")]
    [TestCase("object.metadata.annotations.a", "", "")]
    public void Plan_Expression_KeepsTheKeysThatItNames(string expression, string annotation, string configMapKey)
    {
        var plan = ExpressionTrial.Plan(new CelSource(expression));

        Assert.That((string.Join(' ', plan.AnnotationKeys), string.Join(' ', plan.ConfigMapKeys)), Is.EqualTo((annotation, configMapKey)));
    }

    [Test]
    public void Load_BrokenFunction_NamesItsPlace()
    {
        var folder = Directory.CreateTempSubdirectory("compliance-audit-tests-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "functions"));
        File.WriteAllText(Path.Combine(folder, "functions", "broken.yaml"), "name: broken\nreceiver: x\nparameters: []\nexpression: y + 1\ndocs: Nothing.\n");

        var load = () => ExpressionTrial.Load([folder]);

        Assert.That(load, Throws.TypeOf<RulePackException>().With.Message.Contains("broken.yaml:4:13: CEL203: unknown name 'y'"));
        Directory.Delete(folder, recursive: true);
    }

    private static IReadOnlyList<TrialSubject> Subjects()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Manifests));
        return ExpressionTrial.SubjectsOf(ManifestReader.Read(["-"], input, CancellationToken.None));
    }
}
