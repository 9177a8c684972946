using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Checking;

/// <summary>Object types that a host describes.</summary>
public sealed class SchemaTests
{
    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder { Schemas = new ObjectSchemas() }.AddVariable("object", CelType.Named("Pod"))
        .AddVariable("address", CelType.Named("net.IP")).Build();

    [TestCase("object.spec.contaners.size() > 0", """
        check.yaml:1:13: CEL213: unknown field 'contaners' of Pod.spec; did you mean 'containers'?
          | object.spec.contaners.size() > 0
          | ............^
        """)]
    [TestCase("!has(object.spec.hostnetwork)", """
        check.yaml:1:18: CEL213: unknown field 'hostnetwork' of Pod.spec; did you mean 'hostNetwork'?
          | !has(object.spec.hostnetwork)
          | .................^
        """)]
    [TestCase("object.?spec.?whatever.orValue(1)", """
        check.yaml:1:15: CEL213: unknown field 'whatever' of Pod.spec; it has: containers, hostNetwork, port
          | object.?spec.?whatever.orValue(1)
          | ..............^
        """)]
    [TestCase("object.spec.containers.all(c, c.nam != '' && c.name != 1)", """
        check.yaml:1:33: CEL213: unknown field 'nam' of Container; did you mean 'name'?
          | object.spec.containers.all(c, c.nam != '' && c.name != 1)
          | ................................^
        check.yaml:1:53: CEL210: found: string != int; '!=' takes two values of one type: convert one, or write dyn(...) around it
          | object.spec.containers.all(c, c.nam != '' && c.name != 1)
          | ....................................................^
        """)]
    [TestCase("object['spec']", """
        check.yaml:1:7: CEL215: found: Pod[string]; expected a list or a map before the brackets
          | object['spec']
          | ......^
        """)]
    [TestCase("address.family", """
        check.yaml:1:9: CEL214: a value of type net.IP has no field 'family'; an object or a map has fields
          | address.family
          | ........^
        """)]
    public void Compile_FieldThatIsNone_SaysWhatThereIs(string expression, string expected)
    {
        var found = Environment.Compile(new CelSource(expression, "check.yaml")).Diagnostics;

        Assert.That(string.Join("\n", found), Is.EqualTo(expected));
    }

    [TestCase("object.spec.containers.all(c, c.name.startsWith('a')) && !object.spec.hostNetwork", "true")]
    [TestCase("object.spec.port == 80 || object.spec.port.startsWith('http')", "true")]
    [TestCase("object.?spec.?hostNetwork.orValue(true)", "false")]
    [TestCase("object.labels['app'] + object.labels.app", "\"webweb\"")]
    public void Evaluate_DeclaredObject_ReadsItsFields(string expression, string expected)
    {
        var names = new TestNames();
        var activation = new CelActivation(Environment);
        activation.Set("object", JsonReader.Read("""{"spec": {"containers": [{"name": "a"}], "hostNetwork": false, "port": 80}, "labels": {"app": "web"}}""", names));

        var result = Environment.Compile(new CelSource(expression)).Program!.Bind(names).Evaluate(activation);

        Assert.That(result.ToJson(), Is.EqualTo(expected));
    }
}
