using System.Text;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Evaluation;

public sealed class ResourceReaderTests
{
    private const string Pod = """
        {"metadata":{"name":"web-1","labels":{"app":"web"}},
         "spec":{"hostNetwork":null,"containers":[{"name":"a","securityContext":{"privileged":false}},{"name":"b","resources":{"limits":{"memory":"1Gi"}}}]}}
        """;

    [TestCase("object.spec.containers.all(c, !has(c.securityContext) || !has(c.securityContext.privileged) || c.securityContext.privileged == false)")]
    [TestCase("object.spec.containers.exists(c, has(c.resources) && has(c.resources.limits) && 'memory' in c.resources.limits)")]
    [TestCase("object.metadata.name.startsWith('web-') && object.metadata.labels['app'] == 'web' && size(object.spec.containers) <= 5")]
    [TestCase("!has(object.spec.hostNetwork) || object.spec.hostNetwork == false")]
    [TestCase("object.spec.containers.all(c, !c.?securityContext.?privileged.orValue(false))")]
    [TestCase("object.metadata.name.matches('^web-[0-9]+$')")]
    public void Evaluate_ExpressionThatMakesNoListOrText_AllocatesNothing(string expression)
    {
        var names = new PropertyNames();
        var environment = new CelEnvironmentBuilder().AddVariable("object").Build();
        var activation = new CelActivation(environment);
        activation.Set("object", new ResourceReader(new SourceName("pods"), ResourceDocument.Parse(Encoding.UTF8.GetBytes(Pod), names)).Value);
        var program = environment.Compile(new CelSource(expression)).Program!.Bind(new SnapshotNames(names));
        var isTrue = program.Evaluate(activation).AsBool;

        var before = GC.GetAllocatedBytesForCurrentThread();
        program.Evaluate(activation);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(isTrue, Is.True);
        Assert.That(allocated, Is.Zero);
    }
}
