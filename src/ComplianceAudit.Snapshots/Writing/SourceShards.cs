namespace ComplianceAudit.Snapshots.Writing;

/// <summary>The documents of one source and version: full shards packed or on their way there, the last one open in memory.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SourceShards(ShardPacker packer, ShardScratch scratch, SegmentPool pool, int shardBytes) : IDisposable
{
    private readonly List<Task<StoredShard>> _closed = [];
    private readonly Lock _lock = new();
    private ShardBuffer _open = new(pool);
    private int _count;
    private (int Closed, long Bytes, int Count) _kept;

    public void Add(ReadOnlySpan<byte> json)
    {
        lock (_lock)
        {
            if (_count > 0 && _open.Length + json.Length + 1 > shardBytes)
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
            _kept = (_closed.Count, _open.Length, _count);
    }

    /// <summary>Forgets what was added since <see cref="Keep"/>.</summary>
    public void TakeBack()
    {
        lock (_lock)
        {
            if (_closed.Count > _kept.Closed)
                Reopen();
            else
                _open.SetLength(_kept.Bytes);

            _count = _kept.Count;
        }
    }

    public void Drop()
    {
        lock (_lock)
        {
            _closed.Clear();
            _open.SetLength(0);
            _count = 0;
            _kept = default;
        }
    }

    /// <summary>Packs the open shard too; what is added afterwards begins another.</summary>
    public void End()
    {
        lock (_lock)
        {
            if (_count > 0)
                Close();

            _kept = (_closed.Count, 0, 0);
        }
    }

    /// <summary>Every shard in order, once all are packed.</summary>
    public IReadOnlyList<StoredShard> Complete()
    {
        End();
        lock (_lock)
            return [.. _closed.Select(shard => shard.GetAwaiter().GetResult())];
    }

    public void Dispose() => _open.Dispose();

    private void Close()
    {
        var full = _open;
        (_open, var count, _count) = (new ShardBuffer(pool), _count, 0);
        _closed.Add(packer.Pack(full, count));
    }

    /// <summary>Brings back the shard that was open when the last documents were kept.</summary>
    private void Reopen()
    {
        _open.SetLength(0);
        scratch.Unpack(_closed[_kept.Closed].GetAwaiter().GetResult(), _kept.Bytes, _open);
        _closed.RemoveRange(_kept.Closed, _closed.Count - _kept.Closed);
    }
}
