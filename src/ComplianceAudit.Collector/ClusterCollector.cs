using ComplianceAudit.Collector.Rights;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector;

/// <summary>Reads the planned sources of a cluster into a snapshot file.</summary>
/// <remarks>Thread-safe: each collection has its own state.</remarks>
public sealed class ClusterCollector
{
    private readonly TimeProvider _time;

    /// <summary>Makes a collector.</summary>
    /// <param name="time">Clock of the snapshot's times and of the pauses between retries.</param>
    public ClusterCollector(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
    }

    /// <summary>Collects once. What cannot be read becomes coverage, never an empty list that looks complete.</summary>
    /// <param name="connection">The way to the cluster.</param>
    /// <param name="plan">Sources to read.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="outputFolder">
    /// Folder of the snapshot file, made when it is missing; the file is named <c>&lt;cluster&gt;-&lt;yyyyMMdd'T'HHmmss'Z'&gt;.snapshot.zip</c>.
    /// </param>
    /// <param name="progress">Told when a source begins and ends, from any thread; or null.</param>
    /// <param name="cancellation">Ends the collection and leaves no file.</param>
    /// <exception cref="CollectorException">The server as a whole cannot be reached, trusted or entered.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<CollectedSnapshot> CollectAsync(
        ClusterConnection connection, CollectionPlan plan, CollectionOptions options, string outputFolder, IProgress<CollectionProgress>? progress, CancellationToken cancellation)
    {
        var (collected, file) = await PrepareAsync(connection, plan, options, outputFolder, progress, cancellation).ConfigureAwait(false);
        using (file)
            file.Publish();
        return collected;
    }

    /// <summary>As <see cref="CollectAsync"/>, into a whole file that has no name yet: for a caller who keeps it only if what follows succeeds too.</summary>
    /// <param name="connection">The way to the cluster.</param>
    /// <param name="plan">Sources to read.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="outputFolder">Folder that the file will stand in; made when it is published.</param>
    /// <param name="progress">As for <see cref="CollectAsync"/>.</param>
    /// <param name="cancellation">Ends the collection and leaves no file.</param>
    /// <returns>What was collected, and the file, which the caller publishes and disposes.</returns>
    /// <exception cref="CollectorException">The server as a whole cannot be reached, trusted or entered.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Task<(CollectedSnapshot Collected, SealedSnapshot File)> PrepareAsync(
        ClusterConnection connection, CollectionPlan plan, CollectionOptions options, string outputFolder, IProgress<CollectionProgress>? progress, CancellationToken cancellation) =>
        new Collection(connection, plan, options, _time, progress).RunAsync(outputFolder, cancellation);

    /// <summary>Asks for the server's version alone, so that a plan can be made for it.</summary>
    /// <param name="connection">The way to the cluster.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The version as the server states it, such as <c>v1.34.1</c>; empty when the caller may not ask.</returns>
    /// <exception cref="CollectorException">The server cannot be reached, trusted or entered.</exception>
    public Task<string> AskVersionAsync(ClusterConnection connection, CancellationToken cancellation) =>
        ServerVersion.AskAsync(new ApiServer(connection, new CollectionOptions(), _time), connection, cancellation);

    /// <summary>Tells what a collection would read and what the caller may not. Asks for discovery and for reviews of the caller's own rights alone; writes nothing.</summary>
    /// <param name="connection">The way to the cluster.</param>
    /// <param name="plan">Sources to read.</param>
    /// <param name="options">How to read them, of which the rate of requests and the gathering from nodes matter here.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="CollectorException">The server as a whole cannot be reached, trusted or entered.</exception>
    public Task<CollectionPreview> PreviewAsync(ClusterConnection connection, CollectionPlan plan, CollectionOptions options, CancellationToken cancellation) =>
        new Preview(new ApiServer(connection, options, _time), connection, plan, options.NodeFacts).AskAsync(cancellation);
}
