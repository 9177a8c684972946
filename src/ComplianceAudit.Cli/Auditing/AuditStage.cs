using ComplianceAudit.Cli.Output;
using ComplianceAudit.Cli.Progress;
using ComplianceAudit.Rules;

namespace ComplianceAudit.Cli.Auditing;

/// <summary>What an audit has at hand when it needs its snapshot.</summary>
/// <param name="Library">The packs, loaded.</param>
/// <param name="Destination">Where the reports will stand, and a snapshot beside them.</param>
/// <param name="Progress">Where to tell how far it is.</param>
/// <param name="Cancellation">Ends the run.</param>
internal sealed record AuditStage(RulePackLibrary Library, Destination Destination, IProgressBoard Progress, CancellationToken Cancellation);
