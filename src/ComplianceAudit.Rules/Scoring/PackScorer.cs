using ComplianceAudit.Rules.Loading;
using ComplianceAudit.Rules.Planning;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Scoring;

/// <summary>Turns check results into a pack's result.</summary>
internal static class PackScorer
{
    public static PackResult Score(RulePack pack, IReadOnlyDictionary<string, CheckResult> checks, string kubernetesVersion)
    {
        var controls = pack.Controls.Select(control => ControlScorer.Score(control, checks)).ToList();
        var sections = pack.Sections
            .Select(section => (section, controls: controls.Where(control => control.Section == section.Id).ToList()))
            .Where(pair => pair.controls.Count > 0)
            .Select(pair => new SectionResult(pair.section.Id, pair.section.Title, Scores.Of(pair.controls), Verdicts.Count(pair.controls.Select(c => c.Verdict))))
            .ToList();
        var reasons = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var control in controls.Where(control => control.Verdict == Verdict.NotApplicable))
        {
            var code = control.Reason.Split(':')[0];
            reasons[code] = reasons.GetValueOrDefault(code) + 1;
        }

        bool? covers = MinorVersion.Parse(kubernetesVersion) is { } version ? KubernetesRange.Of(pack).DistanceOf(version) == 0 : null;
        return new PackResult(
            pack.Id, pack.Version, pack.Title, pack.Publisher, pack.Source, pack.Digest,
            new PackVersions(pack.KubernetesFrom, pack.KubernetesTo, covers), pack.Published, Scores.Of(controls), Scores.Weighted(controls),
            Verdicts.Count(controls.Select(control => control.Verdict)), reasons, sections, controls);
    }
}
