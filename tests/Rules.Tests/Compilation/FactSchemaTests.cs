using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Compilation;

namespace ComplianceAudit.Rules.Tests.Compilation;

internal sealed class FactSchemaTests
{
    [TestCase("Component/kubelet", "object.spec.nod == 'a'", "CEL213: unknown field 'nod' of Component.spec; did you mean 'node'?")]
    [TestCase("NodeFile/etc/kubernetes/admin.conf", "object.spec.owner.uid == 0", "CEL213: unknown field 'uid' of Fact.owner")]
    [TestCase("NodeFile/etc/kubernetes/admin.conf", "object.spec.parents.all(p, p.mod == 1)", "CEL213: unknown field 'mod' of NodeFile.parent; did you mean 'mode'?")]
    [TestCase("NodeHost", "object.spec.?os.?idd.orValue('') == 'debian'", "CEL213: unknown field 'idd' of NodeHost.os; did you mean 'id'?")]
    [TestCase("Certificate", "has(object.spec.notafter)", "CEL213: unknown field 'notafter' of Certificate.spec; did you mean 'notAfter'?")]
    [TestCase("Cluster", "object.spec.distribtion == 'k3s'", "CEL213: unknown field 'distribtion' of Cluster.spec; did you mean 'distribution'?")]
    [TestCase("pods", "cluster.verson == '1.34'", "CEL213: unknown field 'verson' of Cluster.spec; did you mean 'version'?")]
    [TestCase("NodeFile/etc/kubernetes/admin.conf", "object.spec.mode == '0600'", "no such overload")]
    public void Load_MisspeltFieldOfAFact_IsFound(string subject, string expression, string error)
    {
        using var folder = new PackFolder().Check("demo", subject, $"\"{expression}\"").Control("{check: demo}");

        var messages = folder.LoadMessages();

        Assert.That(messages, Does.Contain(error.StartsWith("CEL", StringComparison.Ordinal) ? error : "CEL2"));
    }

    [TestCase("Component/kubelet", "object.spec.nod", "RULE032: an evidence path reads 'nod', which the fact has not; did you mean 'node'?")]
    [TestCase("NodeFile/etc/kubernetes/admin.conf", "object.spec.parents[0].mod", "RULE032: an evidence path reads 'mod', which the fact has not; did you mean 'mode'?")]
    public void Load_MisspeltEvidencePath_IsFound(string subject, string path, string error)
    {
        using var folder = new PackFolder().Check("demo", subject, "true", evidence: $"[{{path: \"{path}\", expected: x}}]").Control("{check: demo}");

        Assert.That(folder.LoadMessages(), Does.Contain(error));
    }

    [TestCase("Component/kubelet", "object.spec.?version.orValue('') != '' && object.spec.sources.exists(s, s.kind == 'configz' && s.content.anything.goes == 1)")]
    [TestCase("NodeHost", "object.spec.?sysctls[?'kernel.panic'].orValue(0) == 10")]
    [TestCase("Certificate", "certificate.daysLeft(object, asOf) > 30 && object.spec.roles.exists(r, r.setting == 'client-ca-file')")]
    [TestCase("pods", "object.spec.anything == 1")]
    public void Load_FieldsThatFactsHave_Compile(string subject, string expression)
    {
        using var folder = new PackFolder().Check("demo", subject, $"\"{expression}\"").Control("{check: demo}");

        Assert.That(folder.LoadMessages(), Is.Empty);
    }

    [Test]
    public void TypeOf_EveryNamedType_IsDescribed()
    {
        var schemas = new FactSchemas();
        var seen = new HashSet<string>(FactSchemas.Kinds, StringComparer.Ordinal);

        var left = new Queue<string>(seen);
        while (left.TryDequeue(out var type))
        {
            foreach (var field in schemas.FieldsOf(type)!)
                Visit(schemas.TypeOf(type, field)!);
        }

        Assert.That(seen, Has.All.Matches<string>(type => schemas.FieldsOf(type!) is { Count: > 0 }));

        void Visit(CelType type)
        {
            foreach (var parameter in type.Parameters)
                Visit(parameter);
            if (type.Name.Contains('.', StringComparison.Ordinal) && seen.Add(type.Name))
                left.Enqueue(type.Name);
        }
    }
}
