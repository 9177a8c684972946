using System.Buffers;
using System.IO.Compression;
using Microsoft.Win32.SafeHandles;

namespace ComplianceAudit.Snapshots.Writing;

/// <summary>Compressed shards in one scratch file beside the snapshot, until their order is known.</summary>
/// <remarks>Thread-safe. Shards that a restarted list drops stay in the scratch file and never reach the snapshot.</remarks>
internal sealed class ShardScratch(string path) : IDisposable
{
    private const int CopiedAtOnce = 1024 * 1024;

    private readonly PendingFile _file = PendingFile.Create(path);
    private long _length;

    private SafeFileHandle Handle => _file.Stream.SafeFileHandle;

    public StoredShard Store(PackedShard facts, ShardBuffer packed)
    {
        var offset = Interlocked.Add(ref _length, packed.Length) - packed.Length;
        try
        {
            RandomAccess.Write(Handle, packed.Parts, offset);
        }
        catch (ArgumentOutOfRangeException error)
        {
            // So .NET says EFBIG, when a file meets the limit of its file system or its user.
            throw new IOException(error.Message, SnapshotErrors.FileTooLarge);
        }

        return new StoredShard(facts, offset);
    }

    /// <summary>Copies a shard's compressed bytes.</summary>
    public void CopyTo(StoredShard shard, Stream output)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(CopiedAtOnce);
        try
        {
            for (long copied = 0; copied < shard.Facts.PackedSize;)
            {
                var part = buffer.AsSpan(0, (int)long.Min(buffer.Length, shard.Facts.PackedSize - copied));
                var read = RandomAccess.Read(Handle, part, shard.Offset + copied);
                output.Write(read > 0 ? part[..read] : throw new EndOfStreamException("the scratch file was cut"));
                copied += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Unpacks the first bytes of a shard.</summary>
    public void Unpack(StoredShard shard, long length, ShardBuffer json)
    {
        using var packed = new MemoryStream((int)shard.Facts.PackedSize);
        CopyTo(shard, packed);
        packed.Position = 0;
        using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
        deflate.CopyTo(json);
        json.SetLength(length);
    }

    public void Dispose() => _file.Dispose();
}
