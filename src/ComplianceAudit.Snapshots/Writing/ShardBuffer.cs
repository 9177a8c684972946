namespace ComplianceAudit.Snapshots.Writing;

/// <summary>Bytes of one shard in pooled segments, so that a shard neither moves while it grows nor leaves a large array behind.</summary>
/// <remarks>Used by one thread at a time. <see cref="Stream.Dispose()"/> gives the segments back.</remarks>
internal sealed class ShardBuffer(SegmentPool pool) : Stream
{
    private const int SegmentBytes = SegmentPool.SegmentBytes;

    private readonly List<byte[]> _segments = [];
    private long _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>What was written, in order.</summary>
    public List<ReadOnlyMemory<byte>> Parts =>
        [.. _segments.Select((segment, index) => (ReadOnlyMemory<byte>)segment.AsMemory(0, (int)long.Min(SegmentBytes, _length - ((long)index * SegmentBytes))))];

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var used = (int)(_length % SegmentBytes);
            if (used == 0)
                _segments.Add(pool.Rent());

            var part = buffer[..int.Min(buffer.Length, SegmentBytes - used)];
            part.CopyTo(_segments[^1].AsSpan(used));
            _length += part.Length;
            buffer = buffer[part.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Forgets what follows the first bytes.</summary>
    public override void SetLength(long value)
    {
        _length = value;
        for (var needed = (int)((value + SegmentBytes - 1) / SegmentBytes); _segments.Count > needed; _segments.RemoveAt(_segments.Count - 1))
            pool.Return(_segments[^1]);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            SetLength(0);

        base.Dispose(disposing);
    }
}
