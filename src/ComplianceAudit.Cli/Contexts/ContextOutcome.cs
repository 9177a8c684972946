using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Cli.Contexts;

/// <summary>What became of one of several contexts.</summary>
/// <param name="Target">The context.</param>
/// <param name="State">How far it was read, in a few words; empty when it failed.</param>
/// <param name="Digest">Digest of the snapshot; empty when there is none.</param>
/// <param name="Files">Files that stand now.</param>
/// <param name="Packs">Scores, where the snapshot was evaluated.</param>
/// <param name="Error">Why it failed, or empty.</param>
internal sealed record ContextOutcome(
    ContextTarget Target, string State, string Digest, IReadOnlyList<string> Files, IReadOnlyList<PackResult> Packs, string Error)
{
    public static ContextOutcome Failed(ContextTarget target, string error) => new(target, "", "", [], [], error);
}
