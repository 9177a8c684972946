using System.Text;
using System.Text.Json.Nodes;

namespace ComplianceAudit.Cli.Tests.Commands;

internal sealed class CelCommandTests
{
    private const string Manifests = """
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop}
        spec:
          template:
            spec:
              containers:
                - {name: web, image: "registry.example.com/web:1", env: [{name: PASSWORD, value: hunter2}]}
                - {name: log, image: "busybox:latest"}
        """;

    private ScratchFolder _scratch = null!;

    [SetUp]
    public void MakeInput()
    {
        _scratch = new ScratchFolder();
        File.WriteAllText(_scratch["deploy.yaml"], Manifests);
    }

    [TearDown]
    public void RemoveFolder() => _scratch.Dispose();

    [TestCase("1 + 2", "3")]
    [TestCase("'a' + 'b'", "\"ab\"")]
    [TestCase("{'a': [1u, 2.5, null]}", "{\"a\":[1,2.5,null]}")]
    [TestCase("'\U0001F600 \u202e'", "\"\\uD83D\\uDE00 \\u202e\"")]
    [TestCase("[1, 2].exists(x, x > 1) && {'kind': 'ServiceAccount', 'namespace': 'a', 'name': 'b'}.subjectName() == 'ServiceAccount/a/b'", "true")]
    [TestCase("snapshot.list('pods').exists(p, true)", "{\"$unknown\":[\"pods: notCollected (the manifests given hold none)\"]}")]
    public async Task Run_Quiet_PrintsTheValueAlone(string expression, string expected)
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("cel", expression, "--quiet");

        Assert.That((code, program.Out, program.Error), Is.EqualTo((ExitCode.Done, expected + "\n", "")));
    }

    [TestCase("object.kind", null, "\"Service\"")]
    [TestCase("object.kind", "2", "\"Deployment\"")]
    [TestCase("object.kind", "Deployment shop/web", "\"Deployment\"")]
    [TestCase("object.kind", "Deployment", "\"Deployment\"")]
    [TestCase("pod.spec.allContainers().map(c, c.name)", "2", "[\"web\",\"log\"]")]
    [TestCase("owner.kind + '/' + owner.name", "2", "\"Deployment/web\"")]
    [TestCase("namespaceObject.metadata.name", "2", "{\"$unknown\":[\"namespaces: notCollected (the manifests given hold none)\"]}")]
    [TestCase("pod.spec.containers[0].env[0].value", "2", "{\"$unknown\":[\"deployments.apps shop/web: spec.template.spec.containers[0].env[0].value is redacted\"]}")]
    public async Task Run_Document_IsReadAsACheckReadsIt(string expression, string? document, string expected)
    {
        var program = new ProgramUnderTest();
        string[] chosen = document is null ? [] : ["--document", document];

        var code = await program.RunAsync(["cel", expression, "--input", _scratch["deploy.yaml"], "--quiet", .. chosen]);

        Assert.That((code, program.Out, program.Error), Is.EqualTo((ExitCode.Done, expected + "\n", "")));
    }

    [Test]
    public async Task Run_AnnotationThatTheExpressionNames_IsKept()
    {
        await File.WriteAllTextAsync(_scratch["pod.yaml"], "{apiVersion: v1, kind: Pod, metadata: {name: x, annotations: {a: '1', b: '2'}}}");
        var program = new ProgramUnderTest();

        await program.RunAsync("cel", "object.metadata.annotations['a'] + object.metadata.annotations.b", "--input", _scratch["pod.yaml"], "--explain", "--verbose");

        Assert.That(program.Out, Does.Contain("object.metadata.annotations['a'] -> \"1\"  string").And.Contain("annotations.b -> unknown: pods x: metadata.annotations.b is redacted"));
    }

    [Test]
    public async Task Run_SeveralDocuments_SaysWhichOneItTook()
    {
        var program = new ProgramUnderTest();

        await program.RunAsync("cel", "object.kind", "--input", _scratch["deploy.yaml"]);

        Assert.That(program.Error, Is.EqualTo($"note: {_scratch["deploy.yaml"]} holds 2 resources; object is the first, Service shop/web; --document chooses another\n"));
        Assert.That(program.Out, Is.EqualTo("value  \"Service\"\ntype   string\nsteps  0\n"));
    }

    [Test]
    public async Task Run_InputFromStandardInput_IsTheDocument()
    {
        var program = new ProgramUnderTest { Input = Encoding.UTF8.GetBytes(Manifests) };

        var code = await program.RunAsync("cel", "object.spec.ports.all(p, p.port < 1024)", "--input", "-", "--document", "1", "-q");

        Assert.That((code, program.Out, program.Error), Is.EqualTo((ExitCode.Done, "true\n", "")));
    }

    [Test]
    public async Task Run_ExpressionFromStandardInput_MayHaveLines()
    {
        var program = new ProgramUnderTest { Input = Encoding.UTF8.GetBytes("params.names // given\n  .exists(n, n == 'b')\n") };

        var code = await program.RunAsync("cel", "-", "--params", "{\"names\": [\"a\", \"b\"]}", "-q");

        Assert.That((code, program.Out, program.Error), Is.EqualTo((ExitCode.Done, "true\n", "")));
    }

    [Test]
    public async Task Run_FunctionsOfOnesOwn_CanBeCalled()
    {
        Directory.CreateDirectory(_scratch["packs/functions"]);
        await File.WriteAllTextAsync(_scratch["packs/functions/twice.yaml"], "name: twice\nreceiver: number\nparameters: []\nexpression: number * 2\ndocs: Two times a number.\n");
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("cel", "21.twice()", "--packs", _scratch["packs"], "-q");

        Assert.That((code, program.Out, program.Error), Is.EqualTo((ExitCode.Done, "42\n", "")));
    }

    [TestCase("object.spc + lst(1)", 2, """
        error: <expression>:1:14: CEL201: unknown function 'lst'
          | object.spc + lst(1)
          | .............^
        """)]
    [TestCase("1 +", 2, """
        error: <expression>:1:4: CEL105: found the end of the expression; expected a value
          | 1 +
          | ...^
        """)]
    [TestCase("[1][3]", 1, """
        error: <expression>:1:4: CEL304: index out of range: 3 in a list or string of 1
          | [1][3]
          | ...^
        """)]
    [TestCase("object.kind", 2, "error: <expression>: CLI015: 'object' has no value here: it comes from a document; name one with --input FILE")]
    [TestCase("item.name", 2, "error: <expression>: CLI015: 'item' has no value here: a check has it under 'each'; write LIST.map(item, EXPRESSION) to try every element")]
    [TestCase("params.x", 2, "error: <expression>: CLI015: 'params' has no value here: give the parameters with --params JSON")]
    [TestCase("variables.x", 2, "error: <expression>: CLI015: 'variables' has no value here: a check has it under 'variables'; write cel.bind(name, VALUE, EXPRESSION) to name a value")]
    public async Task Run_ExpressionThatFails_SaysWhereAndPrintsNoValue(string expression, int code, string expected)
    {
        var program = new ProgramUnderTest();

        var found = await program.RunAsync("cel", expression);

        Assert.That((found, program.Out), Is.EqualTo((code, "")));
        Assert.That(program.Error.TrimEnd(), Is.EqualTo(expected.ReplaceLineEndings("\n")));
    }

    [TestCase("pod.spec --document 1", "error: <expression>: CLI015: 'pod' has no value here: Service shop/web has no pod template; name a workload with --document")]
    [TestCase("object --document 3", "error: --document: CLI016: '3' is none of what {0} holds; expected a number or a name of: 1 (Service shop/web), 2 (Deployment shop/web)")]
    [TestCase("object --document shop/web", "error: --document: CLI017: 'shop/web' is more than one of what {0} holds; expected a number or the whole name: 1 (Service shop/web), 2 (Deployment shop/web)")]
    [TestCase("object --params 1", "error: --params: CLI019: found a JSON number; expected a JSON object, such as '{{\"exempt\": [\"kube-system\"]}}'")]
    [TestCase("object --params {{", "error: --params: CLI019: found text that is no JSON, '{{{{'; expected a JSON object, such as '{{\"exempt\": [\"kube-system\"]}}'")]
    [TestCase("object --format yaml", "error: --format: CLI006: unknown value 'yaml'; expected text, json")]
    [TestCase("object --explain --quiet", "error: --quiet: CLI007: cannot be given together with --explain; leave one of them out")]
    public async Task Run_OptionThatCannotBeFollowed_SaysWhatIsExpected(string arguments, string expected)
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync(["cel", .. arguments.Split(' '), "--input", _scratch["deploy.yaml"]]);

        Assert.That((code, program.Out), Is.EqualTo((ExitCode.WrongUse, "")));
        Assert.That(program.Error.TrimEnd(), Is.EqualTo(string.Format(null, expected, _scratch["deploy.yaml"])));
    }

    [TestCase("error: --document: CLI018: works with --input alone; give both, or neither", "1", "--document", "1")]
    [TestCase("error: -: CLI011: standard input was named twice and can be read once; name it once", "-", "--input", "-")]
    public async Task Run_OptionsThatDoNotGoTogether_SaysSo(string expected, params string[] arguments)
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync(["cel", .. arguments]);

        Assert.That((code, program.Out, program.Error.TrimEnd()), Is.EqualTo((ExitCode.WrongUse, "", expected)));
    }

    [Test]
    public async Task Run_ErrorExplained_ShowsWhereItAroseToo()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("cel", "object.spec.ports[0].nam == 'x'", "--input", _scratch["deploy.yaml"], "--document", "1", "--explain");

        Assert.That(code, Is.EqualTo(ExitCode.CouldNotFinish));
        Assert.That(program.Error, Does.StartWith("error: <expression>:1:22: CEL302: "));
        Assert.That(program.Out, Does.StartWith("value  error CEL302\ntype   bool\n").And.Contain("    object.spec.ports[0].nam -> error CEL302: ").And.Contain("      object.spec.ports[0] -> {\"port\":80}  map\n"));
    }

    [Test]
    public async Task Run_Json_IsOneObject()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("cel", "object.spec.ports.exists(p, p.port == 80)", "--input", _scratch["deploy.yaml"], "--document", "1", "--explain", "--format", "json");

        var json = JsonNode.Parse(program.Out)!.AsObject();
        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(json.Select(member => member.Key), Is.EqualTo(new[] { "value", "type", "steps", "reads", "explain" }));
        Assert.That((json["value"]!.GetValue<bool>(), json["type"]!.GetValue<string>()), Is.EqualTo((true, "bool")));
        Assert.That(json["reads"]!.ToJsonString(), Is.EqualTo("[\"object.spec.ports[].port\"]"));
        var entries = json["explain"]!.AsArray();
        Assert.That(entries.Select(entry => entry!["expression"]?.GetValue<string>() ?? entry["with"]!.ToJsonString()), Is.EqualTo(new[]
        {
            "object.spec.ports.exists(p, p.port == 80)", "object.spec.ports", "object.spec", "object",
            "[{\"name\":\"p\",\"value\":{\"port\":80},\"type\":\"map\"}]", "p.port == 80", "p.port", "p",
        }));
        Assert.That(entries.Select(entry => entry!["depth"]!.GetValue<int>()), Is.EqualTo(new[] { 0, 1, 2, 3, 1, 2, 3, 4 }));
    }

    [Test]
    public async Task Run_JsonOfAnError_HasItsPlaceAndNoValue()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("cel", "1 / 0", "--format", "json");

        Assert.That(code, Is.EqualTo(ExitCode.CouldNotFinish));
        Assert.That(JsonNode.Parse(program.Out)!["error"]!.ToJsonString(), Is.EqualTo("{\"code\":\"CEL305\",\"message\":\"divide by zero\",\"file\":\"\\u003Cexpression\\u003E\",\"line\":1,\"column\":3}"));
        Assert.That(program.Error, Does.StartWith("error: <expression>:1:3: CEL305: divide by zero\n"));
    }

    [Test]
    public async Task Run_JsonOfAnUnknown_HasItsSources()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("cel", "cluster.provider == 'x'", "--format", "json");

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(JsonNode.Parse(program.Out)!.ToJsonString(), Does.StartWith("{\"unknown\":[\"provider of the cluster\"],"));
    }
}
