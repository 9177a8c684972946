using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>Findings of one namespace, or of the cluster as a whole when the name is empty.</summary>
/// <remarks>
/// <para>Subjects: Subjects behind the findings, folded ones included.</para>
/// </remarks>
internal sealed record NamespaceModel(string Name, int Subjects, IReadOnlyList<FindingModel> Findings)
{
    public static IReadOnlyList<NamespaceModel> Of(IEnumerable<Finding> findings) =>
    [
        .. findings
            .GroupBy(finding => finding.Resource.Namespace, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new NamespaceModel(group.Key, group.Sum(finding => finding.Count), [.. group.Select(FindingModel.Of)])),
    ];
}
