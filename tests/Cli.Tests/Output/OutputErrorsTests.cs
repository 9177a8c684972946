using ComplianceAudit.Cli.Output;

namespace ComplianceAudit.Cli.Tests.Output;

/// <summary>Messages that no test brings about: what they tell of depends on the disk.</summary>
internal sealed class OutputErrorsTests
{
    [Test]
    public void NotReplaced_TellsWhatStandsThereNow()
    {
        var error = OutputErrors.NotReplaced("report/report.html", new UnauthorizedAccessException("Access to the path is denied."));

        Assert.That(error.Message, Is.EqualTo(
            "report/report.html: OUT007: could not be replaced (permission denied) and is as before, while other reports beside it may be new; run it again or name another folder with -o"));
    }
}
