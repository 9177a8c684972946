namespace ComplianceAudit.Cli.Tests.Commands;

internal sealed class DemoCommandTests
{
    private ScratchFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("60")]
    [TestCase("100")]
    public async Task Run_IntoAFile_PadsNoLine(string columns)
    {
        var program = new ProgramUnderTest { Environment = { ["COLUMNS"] = columns } };

        await program.RunAsync("demo", "--format", "json", "-o", _folder["out"]);

        Assert.That((program.Out + program.Error).Split('\n').Where(line => line.EndsWith(' ')), Is.Empty);
    }

    [Test]
    public async Task Run_Sample_EndsWithItsVersionAndHowToGoOn()
    {
        var program = new ProgramUnderTest { Environment = { ["COLUMNS"] = "1000" } };

        var code = await program.RunAsync("demo", "--format", "json", "-o", _folder["out"]);

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(program.Error, Does.Not.Contain("note:"));
        Assert.That(program.Out, Does.EndWith(
            "\nThis was the bundled sample, the snapshot of a small test cluster with Kubernetes v1.20.2; where a benchmark is written for other versions, its report says so. No cluster was asked.\n\n"
            + "To audit the cluster of your current kubeconfig context in the same way, say 'scan' instead of 'demo'; 'scan --help' shows more.\n"));
    }
}
