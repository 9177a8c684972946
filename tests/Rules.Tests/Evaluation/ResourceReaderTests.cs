using System.Buffers;
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

    [TestCase("object.spec.token", "pods shop/web-1: spec.token is redacted")]
    [TestCase("object.spec.containers[1].env[0].value == 'x'", "pods shop/web-1: spec.containers[1].env[0].value is redacted")]
    [TestCase("object.spec.containers.exists(c, c.env.exists(e, e.value == 'x'))", "pods shop/web-1: spec.containers[0].env[0].value is redacted, pods shop/web-1: spec.containers[1].env[0].value is redacted")]
    public void Evaluate_RedactedField_IsUnknownByItsPath(string expression, string expected)
    {
        const string redacted = """{"$redacted":{"id":"redacted:env:1","length":4,"credentialLike":true}}""";
        const string env = $$$"""{"env":[{"name":"TOKEN","value":{{{redacted}}} }]}""";
        var names = new PropertyNames();
        var environment = new CelEnvironmentBuilder().AddVariable("object").Build();
        var activation = new CelActivation(environment);
        var pod = $$$"""{"metadata":{"name":"web-1","namespace":"shop"},"spec":{"token":{{{redacted}}},"containers":[{{{env}}},{{{env}}}]} }""";
        activation.Set("object", new ResourceReader(new SourceName("pods"), ResourceDocument.Parse(Encoding.UTF8.GetBytes(pod), names)).Value);

        var unknown = environment.Compile(new CelSource(expression)).Program!.Bind(new SnapshotNames(names)).Evaluate(activation).AsUnknown;

        Assert.That(string.Join(", ", unknown.Sources), Is.EqualTo(expected));
    }

    /// <summary>What redaction takes whole is there and unknown, so that no check passes on its absence.</summary>
    [TestCase("object.metadata.managedFields.size() == 0", "pods shop/web-1: metadata.managedFields is redacted")]
    [TestCase("!object.metadata.managedFields.exists(f, f.manager == 'kubectl-edit')", "pods shop/web-1: metadata.managedFields is redacted")]
    [TestCase("object.metadata.annotations['kubectl.kubernetes.io/last-applied-configuration'] == ''", "pods shop/web-1: metadata.annotations[\"kubectl.kubernetes.io/last-applied-configuration\"] is redacted")]
    public void Evaluate_FieldThatRedactionTakesWhole_IsUnknown(string expression, string expected)
    {
        var names = new PropertyNames();
        var environment = new CelEnvironmentBuilder().AddVariable("object").Build();
        var activation = new CelActivation(environment);
        var plan = new CollectionPlan(new Dictionary<SourceName, IReadOnlyList<string>>(), new HashSet<string>(), new HashSet<string>());
        var redacted = new ArrayBufferWriter<byte>();
        new Redactor(plan).Redact(
            new SourceName("pods"), "v1", "Pod", """{"metadata":{"name":"web-1","namespace":"shop","managedFields":[],"annotations":{"kubectl.kubernetes.io/last-applied-configuration":""}}}"""u8, redacted);
        activation.Set("object", new ResourceReader(new SourceName("pods"), ResourceDocument.Parse(redacted.WrittenSpan, names)).Value);

        var unknown = environment.Compile(new CelSource(expression)).Program!.Bind(new SnapshotNames(names)).Evaluate(activation).AsUnknown;

        Assert.That(string.Join(", ", unknown.Sources), Is.EqualTo(expected));
    }
}
