namespace ComplianceAudit.Reports.Model;

/// <summary>How a control's test differs from the published procedure.</summary>
internal sealed record DepartureModel(string Asks, string Tests, string Because, string Effect);
