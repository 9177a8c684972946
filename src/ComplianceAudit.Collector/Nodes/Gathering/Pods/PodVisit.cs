using System.Net;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Gathering.Documents;
using ComplianceAudit.Collector.Nodes.Gathering.Forms;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering.Pods;

/// <summary>Has one node after the other read by a pod: made, waited for, its log taken, removed. Thread-safe.</summary>
internal sealed class PodVisit(ApiServer server, OwnNamespace space, string image, GatheredFacts gathered, TimeProvider time) : IDisposable
{
    /// <summary>Logs taken apart at once: each may be as large as a hostile node can make it.</summary>
    private const int LogsAtOnce = 4;

    /// <summary>Pods that may fail before any has told something: what ails so many, such as the image, ails all.</summary>
    private const int MostMisses = 8;

    private static readonly TimeSpan AccountPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan RunPatience = TimeSpan.FromSeconds(NodePod.DeadlineSeconds + 30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CleanUpLimit = TimeSpan.FromSeconds(40);

    private readonly SemaphoreSlim _logs = new(LogsAtOnce);
    private int _misses;
    private int _hits;

    public async Task AskAsync(SeenNode node, string pod, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _hits) == 0 && Volatile.Read(ref _misses) >= MostMisses)
        {
            gathered.Lack(node.Name, CoverageStatus.NotCollected, FormattableString.Invariant($"not tried after the pods on {MostMisses} other nodes had failed"));
            return;
        }

        try
        {
            await CreateAsync(node.Name, pod, cancellation).ConfigureAwait(false);
            try
            {
                await WaitAsync(pod, cancellation).ConfigureAwait(false);
                await TakeLogAsync(node, pod, cancellation).ConfigureAwait(false);
            }
            finally
            {
                await RemoveAsync(pod).ConfigureAwait(false);
            }

            Interlocked.Increment(ref _hits);
        }
        catch (ApiFailure failure)
        {
            Miss(node, failure.Coverage, failure.Message);
        }
        catch (RefusedFactsException refused)
        {
            Miss(node, CoverageStatus.Unreachable, refused.Message);
        }
    }

    public void Dispose() => _logs.Dispose();

    private void Miss(SeenNode node, CoverageStatus status, string reason)
    {
        Interlocked.Increment(ref _misses);
        gathered.Lack(node.Name, status, reason);
    }

    /// <summary>A new namespace has no service account for a moment, and is refused pods for it.</summary>
    private async Task CreateAsync(string node, string pod, CancellationToken cancellation)
    {
        for (var began = time.GetTimestamp(); ;)
        {
            try
            {
                await server.CreateAsync($"{space.Path}/pods", NodePod.ToJson(pod, space, node, image), cancellation).ConfigureAwait(false);
                return;
            }
            catch (ApiFailure failure) when (failure.Status == HttpStatusCode.Forbidden
                && failure.Message.Contains("service account", StringComparison.Ordinal) && time.GetElapsedTime(began) < AccountPatience)
            {
                await Task.Delay(FirstPause, time, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Waits until the pod has ended as it should.</summary>
    private async Task WaitAsync(string pod, CancellationToken cancellation)
    {
        var (began, pause) = (time.GetTimestamp(), FirstPause);
        while (true)
        {
            var state = await StateOfAsync(pod, cancellation).ConfigureAwait(false);
            var waited = time.GetElapsedTime(began);
            switch (state.Stage)
            {
                case PodStage.Ended:
                    return;
                case PodStage.Failed:
                    throw new RefusedFactsException(state.Reason);
                case PodStage.Waiting when waited > StartPatience:
                    throw new RefusedFactsException(FormattableString.Invariant($"its pod did not start within {StartPatience.TotalMinutes:0} minutes: {state.Reason}"));
                case PodStage.Running when waited > RunPatience:
                    throw new RefusedFactsException(FormattableString.Invariant($"its pod did not end within {RunPatience.TotalSeconds:0} seconds"));
            }

            await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
            pause = pause * 1.5 > LongestPause ? LongestPause : pause * 1.5;
        }
    }

    private async Task<PodState> StateOfAsync(string pod, CancellationToken cancellation)
    {
        try
        {
            return PodState.Of(await server.GetDocumentAsync($"{space.Path}/pods/{pod}", cancellation).ConfigureAwait(false));
        }
        catch (ApiFailure failure) when (failure.Status == HttpStatusCode.NotFound)
        {
            return new PodState(PodStage.Failed, "its pod was deleted before it had told anything");
        }
    }

    private async Task TakeLogAsync(SeenNode node, string pod, CancellationToken cancellation)
    {
        await _logs.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var path = FormattableString.Invariant($"{space.Path}/pods/{pod}/log?container={NodePod.Container}&limitBytes={UnpackedFacts.MostPackedBytes}");
            var log = await server.ReadBytesAsync(path, UnpackedFacts.MostPackedBytes, cancellation).ConfigureAwait(false);
            if (!LogReader.HoldsFacts(log.Span))
                throw new RefusedFactsException("the log of its pod holds no facts");
            var document = ReadLog(node, log);
            if (document.Node != node.Name)
                throw new RefusedFactsException($"the facts say that they are of node '{OneLine.Of(document.Node)}'");
            if (UntoldNode.WhyOther(node, document) is { } other)
                throw new RefusedFactsException(other);
            gathered.Take(document);
        }
        finally
        {
            _logs.Release();
        }
    }

    /// <summary>A log that was cut leaves a node that told nothing that can be believed: it is told in part, not absent.</summary>
    private static NodeDocument ReadLog(SeenNode node, ReadOnlyMemory<byte> log)
    {
        var unpacked = UnpackedFacts.Of(log);
        try
        {
            return NodeDocumentReader.Read(unpacked);
        }
        catch (RefusedFactsException) when (unpacked.Problem.Length > 0)
        {
            return new NodeDocument(node.Name, [], new Dictionary<SourceName, StatedCoverage>(), []) { CutOff = unpacked.Problem };
        }
    }

    private async Task RemoveAsync(string pod)
    {
        using var limit = new CancellationTokenSource(CleanUpLimit, time);
        try
        {
            await server.DeleteAsync($"{space.Path}/pods/{pod}?gracePeriodSeconds=0", limit.Token).ConfigureAwait(false);
        }
        catch (Exception found) when (found is ApiFailure or OperationCanceledException)
        {
            // It goes with its namespace.
        }
    }
}
