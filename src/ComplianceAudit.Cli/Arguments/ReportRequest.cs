using ComplianceAudit.Reports;

namespace ComplianceAudit.Cli.Arguments;

/// <summary>The reports asked for.</summary>
/// <param name="Formats">At least one; exactly one without a folder.</param>
/// <param name="Folder">Folder as the user named it, or null for standard output.</param>
internal sealed record ReportRequest(IReadOnlyList<ReportFormat> Formats, string? Folder);
