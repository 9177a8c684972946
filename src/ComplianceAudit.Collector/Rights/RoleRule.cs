using System.Globalization;
using ComplianceAudit.Collector.Extras;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Rights;

/// <summary>One rule of a role: a verb on resources of one API group.</summary>
/// <param name="Group">API group; empty for the core group.</param>
/// <param name="Resources">Plurals in ordinal order.</param>
/// <param name="Verb">The verb.</param>
/// <param name="Reason">What needs it, for a reader; one line.</param>
internal sealed record RoleRule(string Group, IReadOnlyList<string> Resources, string Verb, string Reason)
{
    private const int MostNames = 4;

    /// <summary>Lists of a plan, a rule per group; Secrets and nodes' own APIs are never among them.</summary>
    public static IReadOnlyList<RoleRule> ToList(CollectionPlan plan)
    {
        var guarded = Extra.All.Select(extra => extra.Source).ToHashSet();
        return
        [
            .. PlannedSource.AllOf(plan)
                .Where(planned => !planned.Source.IsFact && !guarded.Contains(planned.Source))
                .GroupBy(planned => planned.Source.Group, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new RoleRule(group.Key, [.. group.Select(planned => planned.Source.Resource).Order(StringComparer.Ordinal)], "list", ReasonOf([.. group]))),
        ];
    }

    /// <summary>What an extra takes beyond the lists.</summary>
    public static IReadOnlyList<RoleRule> Of(Extra extra, string kubernetesVersion) =>
        [.. extra.RightsIn(kubernetesVersion).Select(right => new RoleRule(right.Group, [right.Resource], right.Verb, ""))];

    private static string ReasonOf(IReadOnlyList<PlannedSource> sources)
    {
        var checks = sources.SelectMany(planned => planned.Checks).Distinct().Order(StringComparer.Ordinal).ToList();
        var facts = sources.SelectMany(planned => planned.For).Where(made => made.IsFact).Select(made => made.Resource).Distinct().Order(StringComparer.Ordinal).ToList();
        var reasons = new List<string>();
        if (checks.Count > 0)
            reasons.Add(checks.Count == 1 ? $"check {checks[0]}" : string.Create(CultureInfo.InvariantCulture, $"{checks.Count} checks: {Listed(checks)}"));
        if (facts.Count > 0)
            reasons.Add($"facts: {string.Join(", ", facts)}");
        return string.Join("; ", reasons);
    }

    private static string Listed(List<string> names) => names.Count <= MostNames
        ? string.Join(", ", names)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more");
}
