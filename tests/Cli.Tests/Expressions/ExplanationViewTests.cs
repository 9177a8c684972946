namespace ComplianceAudit.Cli.Tests.Expressions;

/// <summary>Explanations against approved text: <c>Expressions/Approved/*.txt</c>. A test that fails shows what is written now.</summary>
internal sealed class ExplanationViewTests
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: shop, generateName: "bad [red]\e[31m"}
        spec:
          containers:
            - {name: web, image: "registry.example.com/shop/web:1", env: [{name: PASSWORD, value: hunter2}]}
            - {name: log, image: "busybox:latest", securityContext: {privileged: true}}
        """;

    private ScratchFolder _scratch = null!;

    [SetUp]
    public void MakeInput()
    {
        _scratch = new ScratchFolder();
        File.WriteAllText(_scratch["pod.yaml"], Pod);
    }

    [TearDown]
    public void RemoveFolder() => _scratch.Dispose();

    [TestCase("loop-60.txt", "60", "object.spec.containers.all(c, !c.?securityContext.?privileged.orValue(false) && !c.image.endsWith(':latest'))")]
    [TestCase("loop-100.txt", "100", "object.spec.containers.all(c, !c.?securityContext.?privileged.orValue(false) && !c.image.endsWith(':latest'))")]
    [TestCase("shared-60.txt", "60", "pod.spec.allContainers().map(c, c.name) == ['web', 'log']")]
    [TestCase("unknown-60.txt", "60", "object.spec.containers[0].env[0].value.startsWith('h') || object.kind == 'Job'")]
    [TestCase("many-60.txt", "60", "lists.range(1000).all(i, i == 20 ? cluster.provider == 'x' : i < 999)")]
    [TestCase("hostile-60.txt", "60", "object.metadata.generateName + '\u202e \u2028' + \"[bold]\"")]
    [TestCase("long-60.txt", "60", "object.spec")]
    public async Task Run_Explain_FitsTheTerminal(string approved, string columns, string expression)
    {
        var program = new ProgramUnderTest { Environment = { ["COLUMNS"] = columns } };

        await program.RunAsync("cel", expression, "--input", _scratch["pod.yaml"], "--explain");

        Approve(approved, program.Out);
        Assert.That(program.Out.Split('\n').SkipWhile(line => line != "Each part").Select(line => line.Length), Is.All.LessThanOrEqualTo(int.Parse(columns, null)));
        Assert.That(program.Out.Where(character => character != '\n' && (char.IsControl(character) || character is '\u202e' or '\u2028')), Is.Empty);
    }

    [Test]
    public async Task Run_ExplainVerbose_ShowsEveryElementAndLeavesNothingOut()
    {
        var program = new ProgramUnderTest { Environment = { ["COLUMNS"] = "60" } };

        await program.RunAsync("cel", "lists.range(50).all(i, object.metadata.name.size() > i - 60)", "--input", _scratch["pod.yaml"], "--explain", "--verbose");

        Assert.That(program.Out.Split('\n').Count(line => line.TrimStart().StartsWith("i = ", StringComparison.Ordinal)), Is.EqualTo(50));
        Assert.That(program.Out, Does.Contain("object.metadata -> {\"name\":").And.Not.Contain("..."));
    }

    private static void Approve(string name, string text)
    {
        var approved = Path.Combine(TestContext.CurrentContext.TestDirectory, "Expressions", "Approved", name);
        Assert.That(text, Is.EqualTo(File.Exists(approved) ? File.ReadAllText(approved) : ""), $"what is written now:\n{text}");
    }
}
