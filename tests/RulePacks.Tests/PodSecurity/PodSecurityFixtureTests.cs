using ComplianceAudit.Cel;
using ComplianceAudit.Rules;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.RulePacks.Tests.PodSecurity;

/// <summary>Kubernetes' own fixtures of the Pod Security Standards, judged by the function that the checks share their rules with.</summary>
internal sealed class PodSecurityFixtureTests
{
    private static readonly ExpressionTrial Trial = ExpressionTrial.Load([Repository.RulePacks]);

    /// <summary>The restricted control that takes the place of a baseline one.</summary>
    private static readonly IReadOnlyDictionary<string, string> Superseding = new Dictionary<string, string>
    {
        ["capabilities_baseline"] = "capabilities_restricted",
        ["hostpathvolumes"] = "restrictedvolumes",
        ["procmount"] = "procmount_restricted",
        ["seccompprofile_baseline"] = "seccompprofile_restricted",
    };

    private static IEnumerable<TestCaseData> Fixtures => PodSecurityFixture.All.Select(fixture => new TestCaseData(fixture).SetArgDisplayNames(fixture.ToString()));

    [TestCaseSource(nameof(Fixtures))]
    public void Violations_OfAFixture_AreTheOnesItStandsFor(PodSecurityFixture fixture)
    {
        var expected = fixture.Violated;

        var violations = ViolationsOf(fixture);

        Assert.That(violations, expected.Length == 0 ? Is.Empty : Does.Contain(expected).Or.Contain(Superseding.GetValueOrDefault(expected, expected)));
        Assert.That(Others(expected, violations).Except(PodSecurityOverlaps.Pairs), Is.Empty, "violated besides, and not in overlaps.yaml");
    }

    [TestCaseSource(nameof(Fixtures))]
    public void Pack_OnAFixture_FailsTheControlsThatTheFunctionNames(PodSecurityFixture fixture)
    {
        var library = ShippedRulePacks.Library;
        var packs = library.Select([$"pod-security-{fixture.Level}"], "", "");
        var snapshot = ManifestReader.Read([fixture.File], null, library.Plan(packs), CancellationToken.None);
        var options = new EvaluationOptions { KubernetesVersion = $"1.{fixture.Minor}" };

        var assessment = new Evaluator(library).Evaluate(snapshot, packs, options, null, CancellationToken.None);

        var verdicts = assessment.Packs[0].Controls.ToLookup(control => control.Verdict, control => control.Id.ToLowerInvariant());
        Assert.That(verdicts[Verdict.Fail], Is.EquivalentTo(ViolationsOf(fixture)));
        Assert.That(verdicts.Select(group => group.Key), Is.SubsetOf(new[] { Verdict.Fail, Verdict.Pass, Verdict.NotApplicable }));
    }

    [Test]
    public void Overlaps_OfTheFixturesHere_AllOccur()
    {
        var fixtures = PodSecurityFixture.Own;

        var pairs = fixtures.SelectMany(fixture => Others(fixture.Violated, ViolationsOf(fixture))).ToHashSet();

        Assert.That(PodSecurityOverlaps.Pairs.Except(pairs), Is.Empty);
    }

    private static IEnumerable<(string Control, string Also)> Others(string expected, IEnumerable<string> violations) =>
        violations.Where(id => id != expected && id != Superseding.GetValueOrDefault(expected)).Select(id => (expected, id));

    private static List<string> ViolationsOf(PodSecurityFixture fixture)
    {
        var source = new CelSource($"pod.podSecurityViolations('{fixture.Level}', {fixture.Minor})");
        var subject = ExpressionTrial.SubjectsOf(ManifestReader.Read([fixture.File], null, CancellationToken.None)).Single();
        var value = Trial.Evaluate(Trial.Compile(source).Program!, subject, null, CancellationToken.None).Explanation.Value.GetValueOrDefault();
        Assert.That(value.Kind, Is.EqualTo(CelKind.List), value.ToJson());
        return [.. Enumerable.Range(0, value.Count).Select(index => value.ElementAt(index).AsString.ToLowerInvariant())];
    }
}
