using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>One control with the checks that answer it.</summary>
internal sealed record ControlModel(
    string Anchor,
    string Id,
    string Title,
    int Level,
    string Assessment,
    SeverityModel Severity,
    VerdictModel Verdict,
    string Reason,
    IReadOnlyList<CheckModel> Checks,
    DepartureModel? Departs,
    IReadOnlyList<string> Mappings)
{
    public static ControlModel Of(ControlResult control, string anchor, IReadOnlyList<CheckModel> checks) => new(
        anchor,
        control.Id,
        control.Title,
        control.Level,
        control.Assessment,
        SeverityModel.Of(control.Severity),
        VerdictModel.Of(control.Verdict),
        Words.Reason(control.Reason),
        checks,
        control.Departs is { } departs ? new DepartureModel(departs.Asks, departs.Tests, departs.Because, departs.Effect) : null,
        control.Mappings);
}
