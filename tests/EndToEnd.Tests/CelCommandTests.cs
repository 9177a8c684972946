using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>Expressions tried from a shell: value, exit code, standard input.</summary>
internal sealed class CelCommandTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec: {containers: [{name: web, image: 'nginx:1.27'}]}\n";

    private ScratchFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Cel_DocumentFromStandardInput_PrintsValueTypeAndSteps()
    {
        var run = await BuiltProgram.RunReadingAsync(_folder, Pod, "cel", "pod.spec.allContainers().all(c, c.image.contains(':'))", "--input", "-");

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")), run.ToString());
        Assert.That(run.Output, Does.Match("^value  true\ntype   bool\nsteps  [0-9]+\n$"));
    }

    [Test]
    public async Task Cel_ExpressionFromStandardInput_PrintsTheValueAlone()
    {
        var run = await BuiltProgram.RunReadingAsync(_folder, "[1, 2, 3]\n  .filter(x, x > 1)\n", "cel", "-", "--quiet");

        Assert.That((run.ExitCode, run.Output, run.Error), Is.EqualTo((0, "[2,3]\n", "")), run.ToString());
    }

    [TestCase("1 / 0", 1, "CEL305")]
    [TestCase("nothing", 2, "CEL203")]
    [TestCase("object.kind", 2, "CLI015")]
    public async Task Cel_ExpressionThatFails_EndsWithItsExitCode(string expression, int exitCode, string code)
    {
        var run = await BuiltProgram.RunAsync(_folder, "cel", expression);

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((exitCode, "")), run.ToString());
        Assert.That(run.Error, Does.StartWith("error: <expression>").And.Contain(code));
    }
}
