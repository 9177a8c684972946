using ComplianceAudit.Cli.Progress;
using ComplianceAudit.Collector;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Auditing;

/// <summary>Reads a cluster into a snapshot file and tells how far it is.</summary>
internal sealed class ClusterReading(ClusterCollector collector)
{
    public Task<string> AskVersionAsync(ClusterConnection connection, CancellationToken cancellation) => collector.AskVersionAsync(connection, cancellation);

    public Task<CollectedSnapshot> ReadAsync(
        ClusterConnection connection, CollectionPlan plan, CollectionOptions options, string folder, IProgressBoard board, CancellationToken cancellation) =>
        collector.CollectAsync(connection, plan, options, folder, Telling(board), cancellation);

    /// <summary>As <see cref="ReadAsync"/>, into a file that has no name yet.</summary>
    public Task<(CollectedSnapshot Collected, SealedSnapshot File)> PrepareAsync(
        ClusterConnection connection, CollectionPlan plan, CollectionOptions options, string folder, IProgressBoard board, CancellationToken cancellation) =>
        collector.PrepareAsync(connection, plan, options, folder, Telling(board), cancellation);

    private static Relay<CollectionProgress> Telling(IProgressBoard board) =>
        new(step => board.Update("Collecting", step.Finished, step.Sources, Describe(step)));

    private static string Describe(CollectionProgress step) => step.Outcome switch
    {
        null => $"{step.Source}",
        { Status: CoverageStatus.Complete } outcome => FormattableString.Invariant($"{step.Source}: {outcome.Count} read"),
        { } outcome => FormattableString.Invariant($"{step.Source}: {CoverageWords.Title(outcome.Status)}, {outcome.Count} read; {outcome.Reason}"),
    };
}
