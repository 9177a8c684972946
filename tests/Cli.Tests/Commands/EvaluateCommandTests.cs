using System.Text;

namespace ComplianceAudit.Cli.Tests.Commands;

internal sealed class EvaluateCommandTests
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: {name: "bad-pod", namespace: shop}
        spec: {hostPID: true, containers: [{name: app, image: app}]}
        """;

    private ScratchFolder _scratch = null!;

    [SetUp]
    public void MakeFolder() => _scratch = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _scratch.Dispose();

    [Test]
    public async Task Run_ManifestsFromStandardInput_GoToStandardOutput()
    {
        var program = new ProgramUnderTest { Input = Encoding.UTF8.GetBytes(Pod) };

        var code = await program.RunAsync("evaluate", "-", "--kubernetes-version", "1.34", "--format", "json", "-o", "-", "--quiet");

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That(program.Out + program.Error, Is.Empty);
        Assert.That(Encoding.UTF8.GetString(program.RawOut), Does.StartWith("{").And.Contain("bad-pod").And.EndsWith("}\n"));
    }

    [Test]
    public async Task Run_Manifests_SaysWhichPackWasTakenAndNamesTheLine()
    {
        await File.WriteAllTextAsync(_scratch["pod.yaml"], Pod);
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("evaluate", _scratch["pod.yaml"], "--format", "json", "-o", _scratch["out"]);

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That(program.Error, Does.Contain("note: the Kubernetes version is not known"));
        Assert.That(program.Out, Does.Contain("Pod shop/bad-pod").And.Contain("not a cluster"));
        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "out", "out/assessment.json", "pod.yaml" }));
    }

    [Test]
    public async Task Run_UnknownPack_IsWrongUse()
    {
        await File.WriteAllTextAsync(_scratch["pod.yaml"], Pod);
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("evaluate", _scratch["pod.yaml"], "--pack", "cis-kubernets", "-o", _scratch["out"]);

        Assert.That(code, Is.EqualTo(ExitCode.WrongUse));
        Assert.That(program.Error, Does.StartWith("error: --pack: RULE401: no pack 'cis-kubernets' is installed"));
        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "pod.yaml" }));
    }

    [Test]
    public async Task Run_BrokenManifest_PointsAtThePlaceAndLeavesNothing()
    {
        await File.WriteAllTextAsync(_scratch["broken.yaml"], "key: [unclosed");
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("evaluate", _scratch["broken.yaml"], "-o", _scratch["out"]);

        Assert.That(code, Is.EqualTo(ExitCode.CouldNotFinish));
        Assert.That(program.Error, Does.Contain($"error: {_scratch["broken.yaml"]}:"));
        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "broken.yaml" }));
    }
}
