using ComplianceAudit.Rules.Results;
using static ComplianceAudit.Reports.Json.AssessmentRules;

namespace ComplianceAudit.Reports.Json;

internal static class PackRules
{
    /// <summary>Bounds are quotients of small integers; a file of ours repeats them exactly, another writer may round.</summary>
    private const double Tolerance = 1e-6;

    public static IEnumerable<(string Path, IReadOnlyList<object?> Elements)> Lists(PackResult pack, string path)
    {
        yield return ($"{path}.sections", pack.Sections);
        yield return ($"{path}.controls", pack.Controls);
        for (var index = 0; index < pack.Controls.Count && pack.Controls[index] is not null; index++)
        {
            yield return ($"{path}.controls[{index}].checks", pack.Controls[index].Checks);
            yield return ($"{path}.controls[{index}].mappings", pack.Controls[index].Mappings);
        }
    }

    public static IEnumerable<BrokenRule> Broken(Assessment assessment)
    {
        var checks = assessment.Checks.Select(check => check.InstanceId).ToHashSet(StringComparer.Ordinal);
        return assessment.Packs.SelectMany((pack, index) => Broken(pack, $"$.packs[{index}]", checks)).OfType<BrokenRule>();
    }

    private static IEnumerable<BrokenRule?> Broken(PackResult pack, string path, HashSet<string> checks)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var sections = pack.Sections.Select(section => section.Id).ToHashSet(StringComparer.Ordinal);
        return new[]
            {
                Digest($"{path}.digest", pack.Digest),
                Unless(pack.Published >= 0, $"{path}.published", pack.Published, "0 or more"),
            }
            .Concat(Tally($"{path}", pack.Counts, pack.Score, pack.Controls))
            .Concat(pack.Sections.SelectMany((section, index) =>
                Tally($"{path}.sections[{index}]", section.Counts, section.Score, pack.Controls.Where(control => control.Section == section.Id))))
            .Concat(pack.Controls.SelectMany((control, index) => Broken(control, $"{path}.controls[{index}]", ids, sections, checks)));
    }

    private static IEnumerable<BrokenRule?> Broken(ControlResult control, string path, HashSet<string> ids, HashSet<string> sections, HashSet<string> checks) =>
    [
        Unless(ids.Add(control.Id), $"{path}.id", control.Id, "an id that no other control of the pack has"),
        Unless(sections.Contains(control.Section), $"{path}.section", control.Section, "the id of a section of the pack"),
        Unless(control.Level >= 0, $"{path}.level", control.Level, "0 or more"),
        Unless(control.Assessment is "automated" or "manual", $"{path}.assessment", control.Assessment, "automated or manual"),
        .. control.Checks.Select((id, index) => Unless(checks.Contains(id), $"{path}.checks[{index}]", id, "the instance id of a check in $.checks")),
    ];

    /// <summary>Counts follow from the controls, bounds from the counts: a file that says otherwise was altered.</summary>
    private static IEnumerable<BrokenRule?> Tally(string path, VerdictCounts counts, Score score, IEnumerable<ControlResult> controls)
    {
        var verdicts = controls.CountBy(control => control.Verdict).ToDictionary();
        int Of(Verdict verdict) => verdicts.GetValueOrDefault(verdict);
        var actual = new VerdictCounts(
            Of(Verdict.Pass), Of(Verdict.Fail), Of(Verdict.Manual), Of(Verdict.NotApplicable), Of(Verdict.Unknown), Of(Verdict.Error));
        var open = counts.Manual + counts.Unknown + counts.Error;
        return
        [
            Unless(counts == actual, $"{path}.counts", counts, $"the counts of the controls, {actual}"),
            Bound($"{path}.score.worst", score.Worst, counts.Pass, counts.Pass + counts.Fail + open),
            Bound($"{path}.score.best", score.Best, counts.Pass + open, counts.Pass + counts.Fail + open),
            Bound($"{path}.score.assessed", score.Assessed, counts.Pass, counts.Pass + counts.Fail),
        ];
    }

    private static BrokenRule? Bound(string path, double? found, int part, int whole)
    {
        double? expected = whole == 0 ? null : (double)part / whole;
        var holds = found is null || expected is null ? found is null && expected is null : Math.Abs(found.Value - expected.Value) < Tolerance;
        return Unless(holds, path, found?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? "null", whole == 0 ? "null" : $"{part}/{whole}");
    }
}
