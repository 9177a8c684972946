using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>A finding about the audit itself.</summary>
internal sealed record WarningModel(string Id, SeverityModel Severity, string Message, string Fix)
{
    public static WarningModel Of(AuditWarning warning) => new(warning.Id, SeverityModel.Of(warning.Severity), warning.Message, warning.Fix);
}
