using System.Runtime.ExceptionServices;

namespace ComplianceAudit.Snapshots.Files;

/// <summary>Has members read by several threads. Whatever the threads do, the result is in the members' order, and of several failures the first in this order is told.</summary>
internal sealed class MemberQueue(IReadOnlyList<SnapshotMember> members, Func<MemberReader> open, CancellationToken cancellation)
{
    /// <summary>Most threads: each holds one unpacked member.</summary>
    private const int MostThreads = 8;

    private readonly ResourceDocument[][] _documents = new ResourceDocument[members.Count][];
    private readonly Lock _lock = new();
    private ExceptionDispatchInfo? _failure;
    private volatile int _end = members.Count;
    private int _next = -1;

    /// <summary>Documents of each member.</summary>
    public ResourceDocument[][] ReadAll()
    {
        Parallel.For(0, Math.Min(Math.Min(Environment.ProcessorCount, MostThreads), members.Count), _ => ReadNextOnes());
        _failure?.Throw();
        return _documents;
    }

    private void ReadNextOnes()
    {
        MemberReader? reader = null;
        for (var next = Interlocked.Increment(ref _next); next < _end; next = Interlocked.Increment(ref _next))
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                reader ??= open();
                _documents[next] = reader.Read(members[next]);
            }
            catch (Exception error)
            {
                Fail(next, error);
            }
        }

        reader?.Dispose();
    }

    /// <summary>Ends the reading before this member: those before it are still read, for the first failure is told.</summary>
    private void Fail(int member, Exception error)
    {
        lock (_lock)
        {
            if (member < _end)
                (_end, _failure) = (member, ExceptionDispatchInfo.Capture(error));
        }
    }
}
