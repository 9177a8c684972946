using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules;

/// <summary>Evaluates packs against snapshots. Immutable and thread-safe.</summary>
/// <param name="library">Where the packs come from.</param>
public sealed class Evaluator(RulePackLibrary library)
{
    /// <summary>Evaluates packs. Equal input gives an equal assessment.</summary>
    /// <param name="snapshot">The evidence.</param>
    /// <param name="packs">Packs of this evaluator's library.</param>
    /// <param name="options">What else shapes the result.</param>
    /// <param name="progress">Told after each check; may be null.</param>
    /// <param name="cancellation">Ends the run with <see cref="OperationCanceledException"/>.</param>
    public Assessment Evaluate(
        Snapshot snapshot,
        IReadOnlyList<RulePack> packs,
        EvaluationOptions options,
        IProgress<EvaluationProgress>? progress,
        CancellationToken cancellation) => throw new NotSupportedException(library.ToString());
}
