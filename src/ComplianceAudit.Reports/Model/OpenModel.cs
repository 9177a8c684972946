namespace ComplianceAudit.Reports.Model;

/// <summary>A control that could not be assessed, or that waits for a person.</summary>
internal sealed record OpenModel(LinkModel Control, string Title, VerdictModel Verdict, string Reason, string Pack);
