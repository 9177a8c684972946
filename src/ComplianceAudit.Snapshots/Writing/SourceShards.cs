using System.Buffers;
using System.IO.Compression;

namespace ComplianceAudit.Snapshots.Writing;

/// <summary>The documents of one source and version: full shards in the scratch file, the last one in memory.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SourceShards(ShardScratch scratch, int shardBytes)
{
    private readonly List<StoredShard> _stored = [];
    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<byte> _open = new();
    private int _count;
    private (int Stored, int Bytes, int Count) _kept;

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

    /// <summary>Keeps what was added so far, whatever is taken back later.</summary>
    public void Keep()
    {
        lock (_lock)
            _kept = (_stored.Count, _open.WrittenCount, _count);
    }

    /// <summary>Forgets what was added since <see cref="Keep"/>.</summary>
    public void TakeBack()
    {
        lock (_lock)
        {
            if (_stored.Count > _kept.Stored)
                Reopen(_stored[_kept.Stored]);

            _open.ResetWrittenCount();
            _open.GetSpan(_kept.Bytes);
            _open.Advance(_kept.Bytes);
            _count = _kept.Count;
        }
    }

    public void Drop()
    {
        lock (_lock)
        {
            _stored.Clear();
            Clear();
            _kept = default;
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

    /// <summary>Brings back the shard that was open when the last documents were kept.</summary>
    private void Reopen(StoredShard shard)
    {
        using var data = new MemoryStream(scratch.Load(shard).Data.ToArray());
        using var deflate = new DeflateStream(data, CompressionMode.Decompress);
        _open.ResetWrittenCount();
        deflate.ReadExactly(_open.GetSpan(shard.Facts.Size)[..shard.Facts.Size]);
        _stored.RemoveRange(_kept.Stored, _stored.Count - _kept.Stored);
    }

    private void Clear()
    {
        _open.ResetWrittenCount();
        _count = 0;
    }
}
