namespace ComplianceAudit.Snapshots.Writing;

/// <summary>Packs full shards on other threads while their lists fill the next ones.</summary>
/// <remarks>
/// Thread-safe. At most one shard per processor is on its way; when all are, a list packs its shard on its own thread,
/// which slows the list down to what can be packed and keeps memory bounded.
/// </remarks>
internal sealed class ShardPacker(ShardScratch scratch, SegmentPool pool) : IDisposable
{
    private static readonly int Most = Environment.ProcessorCount;

    private readonly SemaphoreSlim _free = new(Most);
    private volatile Exception? _failure;

    /// <summary>Packs and stores a shard; its bytes belong to the packer from here on.</summary>
    /// <exception cref="IOException">The disk is full or gone; of any shard before, so that nobody collects on in vain.</exception>
    public Task<StoredShard> Pack(ShardBuffer json, int count)
    {
        if (_failure is { } failure)
            throw new IOException(failure.Message, failure.HResult);

        if (!_free.Wait(0))
            return Task.FromResult(Store(json, count));

        return Task.Run(() =>
        {
            try
            {
                return Store(json, count);
            }
            finally
            {
                _free.Release();
            }
        });
    }

    /// <summary>Waits for the shards on their way.</summary>
    public void Dispose()
    {
        for (var i = 0; i < Most; i++)
            _free.Wait();

        _free.Dispose();
    }

    private StoredShard Store(ShardBuffer json, int count)
    {
        using (json)
        using (var packed = new ShardBuffer(pool))
        {
            try
            {
                return scratch.Store(PackedShard.Pack(json, count, packed), packed);
            }
            catch (IOException error)
            {
                _failure = error;
                throw;
            }
        }
    }
}
