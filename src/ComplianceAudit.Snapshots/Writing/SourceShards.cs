using System.Buffers;

namespace ComplianceAudit.Snapshots.Writing;

/// <summary>The documents of one source and version: full shards in the scratch file, the last one in memory.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SourceShards(ShardScratch scratch, int shardBytes)
{
    private readonly List<StoredShard> _stored = [];
    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<byte> _open = new();
    private int _count;

    public void Add(ReadOnlySpan<byte> json)
    {
        lock (_lock)
        {
            if (_count > 0 && (long)_open.WrittenCount + json.Length + 1 > shardBytes)
                Close();

            _open.Write(json);
            _open.Write("\n"u8);
            _count++;
        }
    }

    public void Drop()
    {
        lock (_lock)
        {
            _stored.Clear();
            Clear();
        }
    }

    public IReadOnlyList<StoredShard> Complete()
    {
        lock (_lock)
        {
            if (_count > 0)
                Close();

            return [.. _stored];
        }
    }

    private void Close()
    {
        _stored.Add(scratch.Store(PackedShard.Of(_open.WrittenSpan, _count)));
        Clear();
    }

    private void Clear()
    {
        _open.ResetWrittenCount();
        _count = 0;
    }
}
