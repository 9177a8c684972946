using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Json;

/// <summary>The file's outermost object: an assessment under its version and kind.</summary>
internal sealed record AssessmentDocument(
    string ApiVersion,
    string Kind,
    AssessmentMetadata Metadata,
    AssessedCluster Cluster,
    AssessedSnapshot Snapshot,
    IReadOnlyList<CheckResult> Checks,
    IReadOnlyList<PackResult> Packs)
{
    public const string Version = "complianceaudit.io/v1";
    public const string KindName = "Assessment";

    /// <summary>Dictionaries come in the order of their making; files in the order of their keys.</summary>
    public static AssessmentDocument Of(Assessment assessment) => new(
        Version,
        KindName,
        assessment.Metadata with { Options = Sorted(assessment.Metadata.Options) },
        assessment.Cluster,
        assessment.Snapshot,
        assessment.Checks,
        [.. assessment.Packs.Select(pack => pack with { NotApplicableReasons = Sorted(pack.NotApplicableReasons) })]);

    public Assessment ToAssessment() => new(Metadata, Cluster, Snapshot, Checks, Packs);

    private static SortedDictionary<string, T> Sorted<T>(IReadOnlyDictionary<string, T> entries)
    {
        var sorted = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            sorted.Add(key, value);
        }

        return sorted;
    }
}
