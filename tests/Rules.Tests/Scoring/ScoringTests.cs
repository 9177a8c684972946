using ComplianceAudit.Rules.Results;
using ComplianceAudit.Rules.Scoring;

namespace ComplianceAudit.Rules.Tests.Scoring;

internal sealed class ScoringTests
{
    [TestCase(Verdict.Fail, Verdict.Fail, Verdict.Error, Verdict.Unknown, Verdict.Manual, Verdict.Pass, Verdict.NotApplicable)]
    [TestCase(Verdict.Error, Verdict.Error, Verdict.Unknown, Verdict.Manual, Verdict.Pass, Verdict.NotApplicable)]
    [TestCase(Verdict.Unknown, Verdict.Unknown, Verdict.Manual, Verdict.Pass, Verdict.NotApplicable)]
    [TestCase(Verdict.Manual, Verdict.Manual, Verdict.Pass, Verdict.NotApplicable)]
    [TestCase(Verdict.Pass, Verdict.Pass, Verdict.NotApplicable)]
    [TestCase(Verdict.NotApplicable, Verdict.NotApplicable)]
    [TestCase(Verdict.NotApplicable)]
    public void Combine_Verdicts_TheWorstDecides(Verdict expected, params Verdict[] verdicts)
    {
        var combined = Verdicts.Combine(verdicts.Reverse());

        Assert.That(combined, Is.EqualTo(expected));
    }

    [Test]
    public void Of_EveryVerdict_CountsOnlyPassesAsSuccess()
    {
        var controls = Enum.GetValues<Verdict>().Append(Verdict.Pass).Select(verdict => Control(verdict, Severity.Low)).ToList();

        var score = Scores.Of(controls);

        Assert.That(score, Is.EqualTo(new Score(2 / 6.0, 5 / 6.0, 2 / 3.0)));
    }

    [Test]
    public void Of_NothingToDivideBy_HasNoScore()
    {
        var score = Scores.Of([Control(Verdict.NotApplicable, Severity.High)]);

        Assert.That(score, Is.EqualTo(new Score(null, null, null)));
    }

    [Test]
    public void Of_NothingAssessed_HasBoundsAlone()
    {
        var score = Scores.Of([Control(Verdict.Unknown, Severity.High)]);

        Assert.That(score, Is.EqualTo(new Score(0, 1, null)));
    }

    [Test]
    public void Weighted_Severities_CountTenSevenFourOne()
    {
        var score = Scores.Weighted([
            Control(Verdict.Pass, Severity.Critical), Control(Verdict.Fail, Severity.High), Control(Verdict.Unknown, Severity.Medium), Control(Verdict.Manual, Severity.Low),
        ]);

        Assert.That(score, Is.EqualTo(new Score(10 / 22.0, 15 / 22.0, 10 / 17.0)));
    }

    [Test]
    public void Score_Pack_CountsSectionsAndReasons()
    {
        using var folder = new PackFolder()
            .Check("passes", "pods", "true").Check("fails", "pods", "false").Check("none", "services", "true")
            .Control("{check: passes}", "{check: fails}", "{check: none}", "{check: passes}, {check: fails}");
        var snapshot = new Evidence().Pod("web", "{}").Build("pods", "services");

        var pack = Run.Pack(folder, snapshot).Packs[0];

        Assert.That(pack.Controls.Select(control => control.Verdict), Is.EqualTo(new[] { Verdict.Pass, Verdict.Fail, Verdict.NotApplicable, Verdict.Fail }));
        Assert.That(pack.Counts, Is.EqualTo(new VerdictCounts(1, 2, 0, 1, 0, 0)));
        Assert.That(pack.NotApplicableReasons, Is.EqualTo(new Dictionary<string, int> { ["noSubject"] = 1 }));
        Assert.That(pack.Sections.Single().Counts, Is.EqualTo(pack.Counts));
        Assert.That(pack.Score, Is.EqualTo(new Score(1 / 3.0, 1 / 3.0, 1 / 3.0)));
    }

    [Test]
    public void Score_ControlWithAQuestion_WaitsForAPerson()
    {
        using var folder = new PackFolder().Check("passes", "pods", "true")
            .Write("packs/demo/1.0/pack.yaml", PackFolder.Pack)
            .Write("packs/demo/1.0/controls/1.yaml", """
                section: "1"
                controls:
                  - {id: "1.1", title: One, level: 1, assessment: manual, question: Is it so?}
                  - {id: "1.2", title: Two, level: 1, assessment: manual, checks: [{check: passes}], question: Is it so?}
                """);
        var snapshot = new Evidence().Pod("web", "{}").Build("pods");

        var controls = Run.Pack(folder, snapshot).Packs[0].Controls;

        Assert.That(controls.Select(control => (control.Verdict, control.Reason)), Is.All.EqualTo((Verdict.Manual, "Is it so?")));
    }

    private static ControlResult Control(Verdict verdict, Severity severity) =>
        new("1", "", "1", 1, "automated", severity, verdict, "", [], null, []);
}
