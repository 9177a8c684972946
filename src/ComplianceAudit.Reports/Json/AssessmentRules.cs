using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Json;

/// <summary>What types cannot say: words, ranges and references. The JSON Schema states those that a schema can.</summary>
internal static partial class AssessmentRules
{
    private static readonly string[] CoverageWords = [.. CoverageWord.All.Select(known => known.Word)];

    public static BrokenRule? FirstBroken(Assessment assessment) =>
        Nulls(assessment).Concat(Head(assessment)).Concat(CheckRules.Broken(assessment.Checks)).Concat(PackRules.Broken(assessment)).FirstOrDefault();

    public static BrokenRule? Unless(bool holds, string path, object found, string expected) =>
        holds ? null : new BrokenRule(path, string.Create(CultureInfo.InvariantCulture, $"'{found}'"), expected);

    public static BrokenRule? Digest(string path, string text) =>
        Unless(DigestPattern().IsMatch(text), path, text, "'sha256:' and 64 lower-case hexadecimal digits");

    /// <summary>The serializer refuses a null where a member is not nullable, but not inside a list.</summary>
    private static IEnumerable<BrokenRule> Nulls(Assessment assessment)
    {
        var lists = new List<(string Path, IReadOnlyList<object?> Elements)>
        {
            ("$.snapshot.principalGroups", assessment.Snapshot.PrincipalGroups),
            ("$.snapshot.warnings", assessment.Snapshot.Warnings),
            ("$.snapshot.coverage", assessment.Snapshot.Coverage),
            ("$.metadata.options", [.. assessment.Metadata.Options.Values]),
            ("$.checks", assessment.Checks),
            ("$.packs", assessment.Packs),
        };
        return Nulls(lists)
            .Concat(assessment.Checks.SelectMany((check, index) => Nulls(CheckRules.Lists(check, $"$.checks[{index}]"))))
            .Concat(assessment.Packs.SelectMany((pack, index) => Nulls(PackRules.Lists(pack, $"$.packs[{index}]"))));
    }

    private static IEnumerable<BrokenRule> Nulls(IEnumerable<(string Path, IReadOnlyList<object?> Elements)> lists) =>
        from list in lists
        from index in Enumerable.Range(0, list.Elements.Count)
        where list.Elements[index] is null
        select new BrokenRule($"{list.Path}[{index}]", "null", "a value");

    private static IEnumerable<BrokenRule> Head(Assessment assessment)
    {
        var snapshot = assessment.Snapshot;
        BrokenRule?[] rules =
        [
            Unless(IdPattern().IsMatch(assessment.Metadata.Id), "$.metadata.id", assessment.Metadata.Id, "64 lower-case hexadecimal digits"),
            Unless(assessment.Cluster.Kind is "cluster" or "manifests", "$.cluster.kind", assessment.Cluster.Kind, "cluster or manifests"),
            Unless(assessment.Cluster.NodeCount is null or >= 0, "$.cluster.nodeCount", assessment.Cluster.NodeCount ?? 0, "0 or more"),
            Digest("$.snapshot.digest", snapshot.Digest),
            Unless(snapshot.Started <= snapshot.Ended, "$.snapshot.ended", snapshot.Ended, "a time that is not before the start"),
        ];
        var coverage = snapshot.Coverage.SelectMany((row, index) => new[]
        {
            Unless(CoverageWords.Contains(row.Status), $"$.snapshot.coverage[{index}].status", row.Status, string.Join(", ", CoverageWords)),
            Unless(row.Count >= 0, $"$.snapshot.coverage[{index}].count", row.Count, "0 or more"),
        });
        var warnings = snapshot.Warnings.SelectMany((warning, index) => new[]
        {
            Unless(CodePattern().IsMatch(warning.Id), $"$.snapshot.warnings[{index}].id", warning.Id, "lower-case words with hyphens"),
            Unless(warning.Message.Length > 0, $"$.snapshot.warnings[{index}].message", "", "what was found"),
            Unless(warning.Fix.Length > 0, $"$.snapshot.warnings[{index}].fix", "", "what to do"),
        });
        return rules.Concat(warnings).Concat(coverage).OfType<BrokenRule>();
    }

    [GeneratedRegex(@"^sha256:[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DigestPattern();

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
