using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>The first thing that a newcomer runs.</summary>
internal sealed class DemoTests
{
    [Test]
    public async Task Demo_InAnEmptyFolder_WritesReportsAndSaysHowToGoOn()
    {
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "demo");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(folder.Files(), Is.EquivalentTo(new[] { "report/assessment.json", "report/report.html", "report/report.pdf" }));
        Assert.That(run.Output, Does.Contain("scan"));
    }

    [Test]
    public async Task Demo_Verdicts_ShowPassesAndFailures()
    {
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "demo", "--quiet");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var assessment = await AssessmentJson.ReadAsync(folder["report/assessment.json"]);
        Assert.That(assessment.Verdicts.Values, Does.Contain("pass").And.Contain("fail"));
        Assert.That(run.Error, Is.Empty);
    }
}
