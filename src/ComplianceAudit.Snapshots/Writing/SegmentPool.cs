using System.Collections.Concurrent;

namespace ComplianceAudit.Snapshots.Writing;

/// <summary>The segments of one snapshot's shards, which are used again: as many as shards are in memory at once, and no more.</summary>
/// <remarks>Thread-safe. The shared array pool keeps too few of one size for a single shard.</remarks>
internal sealed class SegmentPool
{
    /// <summary>Below what the garbage collector takes for a large object.</summary>
    public const int SegmentBytes = 64 * 1024;

    private readonly ConcurrentBag<byte[]> _free = [];

    public byte[] Rent() => _free.TryTake(out var segment) ? segment : new byte[SegmentBytes];

    public void Return(byte[] segment) => _free.Add(segment);
}
