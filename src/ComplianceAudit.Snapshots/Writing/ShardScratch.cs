namespace ComplianceAudit.Snapshots.Writing;

/// <summary>Compressed shards in one scratch file beside the snapshot; without a name where the system allows it, so that a killed process leaves nothing.</summary>
/// <remarks>Thread-safe. Shards that a restarted list drops stay in the scratch file and never reach the snapshot.</remarks>
internal sealed class ShardScratch : IDisposable
{
    private readonly FileStream _file;
    private readonly Lock _lock = new();

    public ShardScratch(string path)
    {
        _file = PrivateFile.Create(path, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
    }

    public StoredShard Store(PackedShard shard)
    {
        lock (_lock)
        {
            var offset = _file.Length;
            RandomAccess.Write(_file.SafeFileHandle, shard.Data.Span, offset);
            return new StoredShard(shard with { Data = default }, offset, shard.Data.Length);
        }
    }

    public PackedShard Load(StoredShard shard)
    {
        var data = new byte[shard.PackedSize];
        for (var read = 0; read < data.Length;)
        {
            var more = RandomAccess.Read(_file.SafeFileHandle, data.AsSpan(read), shard.Offset + read);
            read += more > 0 ? more : throw new EndOfStreamException("the scratch file was cut");
        }

        return shard.Facts with { Data = data };
    }

    public void Dispose() => _file.Dispose();
}
