namespace ComplianceAudit.Reports.Model;

/// <summary>A name with a value: an option, a parameter, or a reason with its count.</summary>
internal sealed record NamedModel(string Name, string Value);
