namespace ComplianceAudit.Reports.Json;

/// <summary>A place where an assessment contradicts itself.</summary>
internal sealed record BrokenRule(string Path, string Found, string Expected);
