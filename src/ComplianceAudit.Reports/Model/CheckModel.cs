using System.Globalization;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>One check as a control shows it.</summary>
/// <remarks>
/// <para>Population: Number of subjects that should have been tested; empty when not known.</para>
/// <para>ListedAt: The control whose chapter lists this check's findings, when it is an earlier one; else null.</para>
/// </remarks>
internal sealed record CheckModel(
    string Id,
    string Title,
    VerdictModel Verdict,
    SeverityModel Severity,
    string Reason,
    string Population,
    int Tested,
    IReadOnlyList<NamedModel> Parameters,
    string Why,
    string Fix,
    IReadOnlyList<LinkModel> References,
    PopulationModel? PopulationEvidence,
    IReadOnlyList<OutcomeModel> Outcomes,
    LinkModel? ListedAt)
{
    public static CheckModel Of(CheckResult check, LinkModel? listedAt) => new(
        check.InstanceId,
        check.Title,
        VerdictModel.Of(check.Verdict),
        SeverityModel.Of(check.Severity),
        Words.Reason(check.Reason),
        check.Population?.ToString(CultureInfo.InvariantCulture) ?? "",
        check.Tested,
        ParameterWords.Of(check.Parameters),
        check.Why,
        check.Fix,
        [.. check.References.Select(text => new LinkModel(text, Words.Link(text)))],
        PopulationModel.Of(check.PopulationEvidence),
        listedAt is null ? OutcomeModel.Of(check.Findings) : [],
        listedAt);
}
