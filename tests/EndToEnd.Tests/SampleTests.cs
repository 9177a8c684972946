using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>The snapshot that <c>demo</c> audits was taken from the live test server; <c>RECORD=1</c> takes it anew.</summary>
internal sealed class SampleTests
{
    private static readonly string Sample = Path.Combine(Path.GetDirectoryName(BuiltProgram.Assembly)!, "../../../Demo/sample.snapshot.zip");

    [Test]
    public async Task Sample_EvaluatedToday_HoldsWhatEveryPackAsksFor()
    {
        if (Environment.GetEnvironmentVariable("RECORD") == "1")
        {
            await RecordAsync();
        }

        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "evaluate", Sample, "--format", "json", "-o", "out");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var assessment = await AssessmentJson.ReadAsync(folder["out/assessment.json"]);
        var lacking = assessment.Root["snapshot"]!["coverage"]!.AsArray().Where(row => row!["status"]!.GetValue<string>() == "notCollected");
        Assert.That(lacking, Is.Empty, "packs ask for more than the sample holds: RECORD=1 dotnet test tests/EndToEnd.Tests --filter Sample, and commit it");
        Assert.That(assessment.Verdicts.Values, Has.None.EqualTo("unknown").And.None.EqualTo("error"));
    }

    private static async Task RecordAsync()
    {
        var server = await SharedServer.GetAsync();
        using var folder = new ScratchFolder();
        var kubeconfig = (await File.ReadAllTextAsync(server.AdminKubeconfig)).Replace("test-cluster", "sample", StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["sample.kubeconfig"], kubeconfig);
        var run = await BuiltProgram.RunAsync(folder, "collect", "--kubeconfig", "sample.kubeconfig", "-o", "taken");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Directory.CreateDirectory(Path.GetDirectoryName(Sample)!);
        File.Copy(Directory.GetFiles(folder["taken"]).Single(), Sample, overwrite: true);
    }
}
