using System.IO.Compression;

using ComplianceAudit.EndToEnd.Tests.ApiServer;
using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>What goes wrong at the user's: one clear error each, the right exit code, no stack trace, no half-written file.</summary>
internal sealed class BadInputTests
{
    private ScratchFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Scan_UnknownContext_NamesItAndThoseThereAre()
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync();

        var run = await BuiltProgram.RunAsync(_folder, "scan", "--kubeconfig", replay.Kubeconfig, "--context", "prodution");

        AssertOneError(run, 1, "prodution", "replay");
    }

    [Test]
    public async Task Scan_MissingKubeconfig_NamesTheFile()
    {
        var run = await BuiltProgram.RunAsync(_folder, "scan", "--kubeconfig", "no-such.kubeconfig");

        AssertOneError(run, 1, "no-such.kubeconfig");
    }

    [Test]
    public async Task Scan_NoKubeconfigAnywhere_SaysWhereItLooked()
    {
        var run = await BuiltProgram.RunAsync(_folder, "scan");

        AssertOneError(run, 1, "KUBECONFIG", "--kubeconfig");
    }

    [Test]
    public async Task Scan_UnreachableServer_NamesTheAddress()
    {
        var port = FreePort.Take(1)[0];
        using var authority = new TestAuthority("nobody");
        await WriteKubeconfigAsync($"https://127.0.0.1:{port}", authority);

        var run = await BuiltProgram.RunAsync(_folder, "scan", "--kubeconfig", "some.kubeconfig");

        AssertOneError(run, 1, $"https://127.0.0.1:{port}");
    }

    [Test]
    public async Task Scan_UntrustedServer_SaysThatItIsNotTrusted()
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync();
        using var stranger = new TestAuthority("stranger");
        await WriteKubeconfigAsync(replay.Endpoint, stranger);

        var run = await BuiltProgram.RunAsync(_folder, "scan", "--kubeconfig", "some.kubeconfig");

        AssertOneError(run, 1, replay.Endpoint, "certificate");
    }

    [Test]
    public async Task Evaluate_NoSuchFile_NamesIt()
    {
        var run = await BuiltProgram.RunAsync(_folder, "evaluate", "no-such.snapshot.zip");

        AssertOneError(run, 1, "no-such.snapshot.zip");
    }

    [Test]
    public async Task Evaluate_TruncatedSnapshot_RefusesIt()
    {
        await TakeSnapshotAsync();
        var bytes = await File.ReadAllBytesAsync(_folder["taken.snapshot.zip"]);
        await File.WriteAllBytesAsync(_folder["taken.snapshot.zip"], bytes[..(bytes.Length / 2)]);

        var run = await BuiltProgram.RunAsync(_folder, "evaluate", "taken.snapshot.zip");

        AssertOneError(run, 1, "taken.snapshot.zip");
    }

    [Test]
    public async Task Evaluate_AlteredSnapshot_NamesTheMember()
    {
        await TakeSnapshotAsync();
        using (var zip = await ZipFile.OpenAsync(_folder["taken.snapshot.zip"], ZipArchiveMode.Update))
        {
            zip.GetEntry("resources/core/v1/pods/00001.ndjson")!.Delete();
            await using var member = await zip.CreateEntry("resources/core/v1/pods/00001.ndjson").OpenAsync();
            await member.WriteAsync("{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"innocent\"}}\n"u8.ToArray());
        }

        var run = await BuiltProgram.RunAsync(_folder, "evaluate", "taken.snapshot.zip");

        AssertOneError(run, 1, "taken.snapshot.zip", "resources/core/v1/pods/00001.ndjson");
    }

    [TestCase("key: [unclosed", "broken.yaml:")]
    [TestCase("just some words", "broken.yaml:1")]
    [TestCase("kind: Pod\nmetadata: {name: x}", "broken.yaml:1")]
    [TestCase("{\"apiVersion\": \"v1\", \"kind\": ", "broken.yaml:")]
    public async Task Evaluate_ManifestThatIsNone_PointsAtThePlace(string text, string place)
    {
        await File.WriteAllTextAsync(_folder["broken.yaml"], text);

        var run = await BuiltProgram.RunAsync(_folder, "evaluate", "broken.yaml");

        AssertOneError(run, 1, place);
    }

    [Test]
    public async Task Evaluate_UnknownPack_NamesThoseThereAre()
    {
        await File.WriteAllTextAsync(_folder["pod.yaml"], "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n");

        var run = await BuiltProgram.RunAsync(_folder, "evaluate", "pod.yaml", "--pack", "cis-kubernets");

        AssertOneError(run, 2, "cis-kubernets", "cis-kubernetes");
    }

    [Test]
    public async Task Evaluate_UnknownFormat_NamesThoseThereAre()
    {
        var run = await BuiltProgram.RunAsync(_folder, "evaluate", "pod.yaml", "--format", "docx");

        AssertOneError(run, 2, "docx", "json", "html", "pdf");
    }

    [Test]
    public async Task UnknownOption_IsWrongUse()
    {
        var run = await BuiltProgram.RunAsync(_folder, "scan", "--kubeconfg", "x");

        AssertOneError(run, 2, "--kubeconfg");
    }

    [Test]
    public async Task Report_OfSomethingElse_SaysThatItIsNoAssessment()
    {
        await File.WriteAllTextAsync(_folder["other.json"], "{\"kind\": \"Pod\"}");

        var run = await BuiltProgram.RunAsync(_folder, "report", "other.json");

        AssertOneError(run, 1, "other.json");
    }

    [Test]
    public async Task Evaluate_OutputThatIsAFile_FailsBeforeAnyWork()
    {
        await File.WriteAllTextAsync(_folder["pod.yaml"], "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n");
        await File.WriteAllTextAsync(_folder["occupied"], "mine");

        var run = await BuiltProgram.RunAsync(_folder, "evaluate", "pod.yaml", "-o", "occupied");

        Assert.That(run.ExitCode, Is.EqualTo(1), run.ToString());
        Assert.That(run.Error, Does.Contain("occupied"));
        Assert.That(await File.ReadAllTextAsync(_folder["occupied"]), Is.EqualTo("mine"));
    }

    private void AssertOneError(ProgramRun run, int exitCode, params string[] said)
    {
        Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.ToString());
        Assert.That(run.Error.Split('\n').Count(line => line.StartsWith("error", StringComparison.Ordinal)), Is.EqualTo(1), run.ToString());
        foreach (var text in said)
        {
            Assert.That(run.Error, Does.Contain(text));
        }

        Assert.That(run.ToString(), Does.Not.Contain("   at ").And.Not.Contain("Exception"));
        Assert.That(_folder.Files().Where(file => file.StartsWith("report", StringComparison.Ordinal) || file.Contains(".snapshot.zip.", StringComparison.Ordinal)), Is.Empty);
    }

    private async Task WriteKubeconfigAsync(string endpoint, TestAuthority authority) =>
        await File.WriteAllTextAsync(_folder["some.kubeconfig"], Kubeconfig.ForToken(endpoint, authority.CertificatePem, "a-token-of-no-use"));

    private async Task TakeSnapshotAsync()
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync();
        var run = await BuiltProgram.RunAsync(_folder, "collect", "--kubeconfig", replay.Kubeconfig, "-o", "collected");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        File.Move(Directory.GetFiles(_folder["collected"]).Single(), _folder["taken.snapshot.zip"]);
    }
}
