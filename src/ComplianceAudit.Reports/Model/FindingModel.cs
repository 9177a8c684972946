using System.Globalization;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>One subject's outcome.</summary>
/// <remarks>
/// <para>Place: <c>file:line</c> for manifests, else empty.</para>
/// <para>Folded: Number of equal subjects behind this row; 1 for a single one.</para>
/// </remarks>
internal sealed record FindingModel(
    string Id,
    string ApiVersion,
    string Kind,
    string Name,
    string Node,
    string Place,
    string Path,
    string Message,
    int Folded,
    IReadOnlyList<EvidenceModel> Evidence)
{
    public static FindingModel Of(Finding finding) => new(
        finding.Id,
        finding.Resource.ApiVersion,
        finding.Resource.Kind,
        finding.Resource.Name,
        finding.Resource.Node,
        finding.Resource.Source is { } source ? string.Create(CultureInfo.InvariantCulture, $"{source.File}:{source.Line}") : "",
        finding.Path,
        finding.Message,
        finding.Count,
        [.. finding.Evidence.Select(EvidenceModel.Of)]);
}
