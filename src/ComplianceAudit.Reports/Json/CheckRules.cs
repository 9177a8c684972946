using System.Text.RegularExpressions;
using ComplianceAudit.Reports.Model;
using ComplianceAudit.Rules.Results;
using static ComplianceAudit.Reports.Json.AssessmentRules;

namespace ComplianceAudit.Reports.Json;

internal static partial class CheckRules
{
    public static IEnumerable<(string Path, IReadOnlyList<object?> Elements)> Lists(CheckResult check, string path)
    {
        yield return ($"{path}.references", check.References);
        yield return ($"{path}.findings", check.Findings);
        if (check.PopulationEvidence is { } population)
        {
            yield return ($"{path}.populationEvidence.sources", population.Sources);
            yield return ($"{path}.populationEvidence.subjects", population.Subjects);
        }

        for (var index = 0; index < check.Findings.Count && check.Findings[index] is not null; index++)
            yield return ($"{path}.findings[{index}].evidence", check.Findings[index].Evidence);
    }

    public static IEnumerable<BrokenRule> Broken(IReadOnlyList<CheckResult> checks)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return checks.SelectMany((check, index) => Broken(check, $"$.checks[{index}]", ids));
    }

    private static IEnumerable<BrokenRule> Broken(CheckResult check, string path, HashSet<string> ids)
    {
        BrokenRule?[] rules =
        [
            Unless(ids.Add(check.InstanceId), $"{path}.instanceId", check.InstanceId, "an id that no other check has"),
            Unless(check.Population is null or >= 0, $"{path}.population", check.Population ?? 0, "0 or more"),
            Unless(ParameterWords.AreReadable(check.Parameters), $"{path}.parameters", check.Parameters, "a JSON object"),
            Unless(check.Tested >= 0, $"{path}.tested", check.Tested, "0 or more"),
            check.PopulationEvidence is { } population ? Digest($"{path}.populationEvidence.digest", population.Digest) : null,
        ];
        return rules.Concat(check.Findings.SelectMany((finding, index) => Broken(finding, $"{path}.findings[{index}]"))).OfType<BrokenRule>();
    }

    private static IEnumerable<BrokenRule?> Broken(Finding finding, string path) =>
    [
        Unless(FindingIdPattern().IsMatch(finding.Id), $"{path}.id", finding.Id, "16 lower-case hexadecimal digits"),
        Unless(finding.Count >= 1, $"{path}.count", finding.Count, "1 or more"),
        Unless(finding.Resource.Source is null or { Line: >= 1 }, $"{path}.resource.source.line", finding.Resource.Source?.Line ?? 0, "1 or more"),
    ];

    [GeneratedRegex(@"^[0-9a-f]{16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FindingIdPattern();
}
