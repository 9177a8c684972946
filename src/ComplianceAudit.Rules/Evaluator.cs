using ComplianceAudit.Rules.Evaluation;
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
    /// <param name="progress">Told after each check, on any thread; may be null.</param>
    /// <param name="cancellation">Ends the run with <see cref="OperationCanceledException"/>.</param>
    public Assessment Evaluate(
        Snapshot snapshot,
        IReadOnlyList<RulePack> packs,
        EvaluationOptions options,
        IProgress<EvaluationProgress>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(options);
        var instances = library.Own(packs)
            .SelectMany(pack => pack.Controls)
            .SelectMany(control => control.Checks)
            .DistinctBy(check => check.InstanceId)
            .OrderBy(check => check.InstanceId, StringComparer.Ordinal)
            .ToList();
        var view = new SnapshotView(snapshot);
        var context = new RunContext(
            view, library.Environment, new ClusterView(view, options.KubernetesVersion), options.AsOf ?? snapshot.Manifest.Ended, options.Evidence, cancellation);
        var results = new CheckResult[instances.Count];
        var done = 0;
        Parallel.For(0, instances.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
        {
            results[index] = new CheckEvaluator(context, instances[index]).Evaluate(out _);
            progress?.Report(new EvaluationProgress(Interlocked.Increment(ref done), instances.Count, instances[index].InstanceId));
        });
        return AssessmentBuilder.Build(context, options, packs, results);
    }
}
