using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace ComplianceAudit.Collector.Nodes.Disk;

/// <summary>Runs what touches the disk on a thread of its own: a mount that never answers costs its patience, and not the run.</summary>
/// <remarks>For one caller at a time. A thread that the kernel holds cannot be ended, so it is left behind, and after some of them the disk counts as silent.</remarks>
internal sealed class DiskWorker(TimeSpan patience) : IDisposable
{
    /// <summary>Threads that may be lost before nothing is tried any more.</summary>
    public const int MostLost = 4;

    private BlockingCollection<Action>? _queue;
    private int _lost;

    /// <summary>Does the work and waits for it, but not for ever.</summary>
    public HostAnswer<T> Run<T>(Func<HostAnswer<T>> work)
        where T : class
    {
        if (_lost == MostLost)
            return HostProblem.Silent;

        HostAnswer<T> answer = HostProblem.Silent;
        ExceptionDispatchInfo? broken = null;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (_queue ??= Start()).Add(() =>
        {
            try
            {
                answer = work();
            }
            catch (Exception exception)
            {
                broken = ExceptionDispatchInfo.Capture(exception);
            }

            done.SetResult();
        });
        if (!done.Task.Wait(patience))
        {
            _queue.CompleteAdding();
            _queue = null;
            _lost++;
            return HostProblem.Silent;
        }

        broken?.Throw();
        return answer;
    }

    public void Dispose() => _queue?.CompleteAdding();

    private static BlockingCollection<Action> Start()
    {
        var queue = new BlockingCollection<Action>();
        new Thread(() =>
        {
            foreach (var work in queue.GetConsumingEnumerable())
                work();
        }) { IsBackground = true, Name = "node's disk" }.Start();
        return queue;
    }
}
