using ComplianceAudit.Reports;

namespace ComplianceAudit.Cli.Tests.Commands;

internal sealed class ReportCommandTests
{
    private ScratchFolder _scratch = null!;
    private byte[] _assessment = [];

    [SetUp]
    public void WriteAssessment()
    {
        _scratch = new ScratchFolder();
        using var written = new MemoryStream();
        ReportFormat.Find("json")!.Write(Samples.Assessment(), new ReportOptions(), written);
        _assessment = written.ToArray();
        File.WriteAllBytes(_scratch["assessment.json"], _assessment);
    }

    [TearDown]
    public void RemoveFolder() => _scratch.Dispose();

    [Test]
    public async Task Run_Formats_WritesThemAndNamesThem()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("report", _scratch["assessment.json"], "--format", "html,json", "-o", _scratch["out"]);

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "assessment.json", "out", "out/assessment.json", "out/report.html" }));
        Assert.That(program.Out, Does.EndWith($"Files written\n  {_scratch["out/assessment.json"]}\n  {_scratch["out/report.html"]}\n"));
        Assert.That(program.Error, Is.EqualTo("Writing reports: 0 of 2, report.html\nWriting reports: 2 of 2\n"));
    }

    [Test]
    public async Task Run_ToStandardOutput_PrintsTheReportAlone()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("report", _scratch["assessment.json"], "--format", "json", "-o", "-");

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That(program.RawOut, Is.EqualTo(_assessment));
        Assert.That(program.Out, Is.Empty);
        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "assessment.json" }));
    }

    [Test]
    public async Task Run_Quiet_WritesFilesAndSaysNothing()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("report", _scratch["assessment.json"], "--format", "json", "-o", _scratch["out"], "--quiet");

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(program.Out + program.Error, Is.Empty);
        Assert.That(File.Exists(_scratch["out/assessment.json"]), Is.True);
    }

    [Test]
    public async Task Run_BrokenAssessment_LeavesNothing()
    {
        File.WriteAllText(_scratch["assessment.json"], "{}");
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("report", _scratch["assessment.json"], "-o", _scratch["out"]);

        Assert.That(code, Is.EqualTo(ExitCode.CouldNotFinish));
        Assert.That(program.Error, Does.StartWith($"error: {_scratch["assessment.json"]}").And.Contain(": REPT"));
        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "assessment.json" }));
    }

    [Test]
    public async Task Run_NameThatBeginsWithAt_IsAFileAndNotAListOfArguments()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("report", "@absent.json", "-o", _scratch["out"]);

        Assert.That(program.Error, Does.StartWith("error: @absent.json: REPT001: "));
        Assert.That(code, Is.EqualTo(ExitCode.CouldNotFinish));
    }
}
