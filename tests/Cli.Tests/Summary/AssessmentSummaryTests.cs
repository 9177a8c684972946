using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Rules.Results;
using Spectre.Console;
using Spectre.Console.Testing;

namespace ComplianceAudit.Cli.Tests.Summary;

/// <summary>The summary against approved text: <c>Summary/Approved/*.txt</c>. A test that fails shows what is written now.</summary>
internal sealed class AssessmentSummaryTests
{
    private static readonly string[] Files = ["report/assessment.json", "report/a-folder-name-that-is-longer-than-the-terminal-is-wide/report.html"];

    [TestCase(60)]
    [TestCase(100)]
    public void Write_Findings_FitsTheTerminal(int width) =>
        Approve($"findings-{width}.txt", Render(Samples.Assessment(), width, Verbosity.Normal));

    [Test]
    public void Write_NothingFailed_SaysSo() =>
        Approve("clean-60.txt", Render(Samples.Clean(), 60, Verbosity.Normal));

    [TestCase(60)]
    [TestCase(100)]
    public void Write_HostileNames_ReachTheTerminalAsText(int width)
    {
        var text = Render(Samples.Assessment(), width, Verbosity.Normal);

        Assert.That(text.Where(character => character != '\n' && char.IsControl(character)), Is.Empty);
        Assert.That(text, Does.Contain("bad-[bold][31mname").And.Contain("[red]").And.Not.Contain('\u202e'));
    }

    [Test]
    public void Write_Quiet_SaysNothing() =>
        Assert.That(Render(Samples.Assessment(), 60, Verbosity.Quiet), Is.Empty);

    [Test]
    public void Write_FindingAboutTheAudit_StandsAtTheTop()
    {
        var assessment = Samples.Assessment();
        var warning = new AuditWarning("tls-not-verified", Severity.High, "Nothing proves that this cluster\u001b[2J answered.", "Collect again.");

        var text = Render(assessment with { Snapshot = assessment.Snapshot with { Warnings = [warning] } }, 200, Verbosity.Normal);

        Assert.That(text.Split('\n')[3], Is.EqualTo("Warning about this audit (tls-not-verified): Nothing proves that this cluster[2J answered. Collect again."));
    }

    [TestCase(Verbosity.Normal, 5)]
    [TestCase(Verbosity.Verbose, 8)]
    public void Write_ManyFailures_ShowsTheWorstAndCountsTheRest(Verbosity verbosity, int shown)
    {
        var assessment = Samples.Assessment();
        var checks = Enumerable.Range(1, 8).Select(number => assessment.Checks[0] with { InstanceId = $"check-{number}", Title = $"Title {number}." }).ToList();

        var text = Render(assessment with { Checks = checks }, 100, verbosity);

        Assert.That(text.Split("Title ").Length - 1 - text.Split("Title of").Length + 1, Is.EqualTo(shown));
        Assert.That(text.Contains("and 3 more; the reports list all", StringComparison.Ordinal), Is.EqualTo(shown == 5));
    }

    [TestCase(3, "cis-kubernetes 1.0, 1.1, 1.2\n")]
    [TestCase(10, "cis-kubernetes 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7 and 2 more\n")]
    public void Write_ControlsOpenForOneReason_StandTogether(int controls, string expected)
    {
        var assessment = Samples.Assessment();
        var open = Enumerable.Range(0, controls).Select(number => assessment.Packs[0].Controls[3] with { Id = $"1.{number}" });

        var text = Render(assessment with { Packs = [assessment.Packs[0] with { Controls = [.. open] }] }, 100, Verbosity.Normal);

        Assert.That(text, Does.Contain($"Not assessed\n  unknown  {expected}           rolebindings.rbac.authorization.k8s.io was denied\n\n"));
    }

    [TestCase(3, Verbosity.Normal, "kind0s, kind1s, kind2s\n")]
    [TestCase(10, Verbosity.Normal, "kind0s, kind1s, kind2s, kind3s, kind4s, kind5s, kind6s, kind7s and 2 more\n")]
    [TestCase(10, Verbosity.Verbose, "kind0s, kind1s, kind2s, kind3s, kind4s, kind5s, kind6s, kind7s, kind8s, kind9s\n")]
    public void Write_DeniedSources_StandTogetherWithOneReason(int sources, Verbosity verbosity, string expected)
    {
        var assessment = Samples.Assessment();
        CoverageResult[] denied = [.. Enumerable.Range(0, sources).Select(number => new CoverageResult($"kind{number}s", "v1", "", "", "denied", $"cannot list kind{number}s", 0))];
        var partial = new CoverageResult("nodes", "v1", "", "", "partial", "it stopped answering", 2);

        var text = Render(assessment with { Snapshot = assessment.Snapshot with { Coverage = [partial, .. denied] } }, 100, verbosity);

        Assert.That(text, Does.Contain($"Not read\n  denied   {expected}           such as: cannot list kind0s\n  partial  nodes: it stopped answering\n\n"));
    }

    [Test]
    public void Write_VeryLongName_IsCutShort()
    {
        var assessment = Samples.Assessment();
        var finding = assessment.Checks[1].Findings[0];
        var named = finding with { Resource = finding.Resource with { Name = new string('x', 253) } };

        var text = Render(assessment with { Checks = [assessment.Checks[1] with { Findings = [named] }] }, 100, Verbosity.Normal);

        Assert.That(text, Does.Contain($"Deployment legacy/{new string('x', 40)}...\n"));
    }

    [Test]
    public void Write_FindingOfManySubjects_CountsThemAll()
    {
        var assessment = Samples.Assessment();
        var folded = assessment.Checks[1].Findings[0] with { Count = 12 };

        var text = Render(assessment with { Checks = [assessment.Checks[1] with { Findings = [folded] }] }, 100, Verbosity.Normal);

        Assert.That(text, Does.Contain("\n  critical  12  Nobody but"));
    }

    private static string Render(Assessment assessment, int width, Verbosity verbosity)
    {
        using var console = new TestConsole().Width(width);
        AssessmentSummary.Write(new Terminal(console, console, verbosity), assessment, Files);
        return string.Join('\n', console.Output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }

    private static void Approve(string name, string text)
    {
        var approved = Path.Combine(TestContext.CurrentContext.TestDirectory, "Summary", "Approved", name);
        Assert.That(text, Is.EqualTo(File.Exists(approved) ? File.ReadAllText(approved) : ""), $"what is written now:\n{text}");
    }
}
