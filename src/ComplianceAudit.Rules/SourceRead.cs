using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules;

/// <summary>A source that a check reads.</summary>
/// <param name="Source">The source.</param>
/// <param name="Versions">Versions that the check accepts, best first; empty accepts any.</param>
public sealed record SourceRead(SourceName Source, IReadOnlyList<string> Versions);
