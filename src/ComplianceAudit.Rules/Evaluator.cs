using System.Collections.Concurrent;
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
            view, new ClusterView(view, options.KubernetesVersion), options.AsOf ?? snapshot.Manifest.Ended, options.Evidence, cancellation);
        var results = Evaluate(context, instances, progress);
        return AssessmentBuilder.Build(context, options, packs, results);
    }

    /// <summary>Sweeps over the subjects on every processor, then writes the results likewise.</summary>
    private static CheckResult[] Evaluate(RunContext context, List<ControlCheck> instances, IProgress<EvaluationProgress>? progress)
    {
        var options = new ParallelOptions { CancellationToken = context.Cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        // The longest lists are made on every processor, which a thread that waits for one of them would take.
        foreach (var instance in instances)
            context.Snapshot.SubjectsOf(instance.Check);
        var checks = new CheckEvaluator[instances.Count];
        Parallel.For(0, instances.Count, options, index => checks[index] = new CheckEvaluator(context, instances[index]));
        var naming = checks.Select(check => check.Subjects).Distinct().OrderByDescending(subjects => subjects.Count).Select(subjects => (Action)subjects.Prepare);
        var parts = Sweep.Of(checks).SelectMany(sweep => Enumerable.Range(0, sweep.Parts).Select(part => (Action)(() => sweep.EvaluatePart(part))));
        Parallel.ForEach(Partitioner.Create(naming.Concat(parts).ToList(), loadBalance: true), options, work => work());

        var results = new CheckResult[instances.Count];
        var done = 0;
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, instances.Count).ToList(), loadBalance: true), options, index =>
        {
            results[index] = checks[index].Result();
            progress?.Report(new EvaluationProgress(Interlocked.Increment(ref done), instances.Count, instances[index].InstanceId));
        });
        return results;
    }
}
