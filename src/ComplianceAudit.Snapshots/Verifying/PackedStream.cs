using Microsoft.Win32.SafeHandles;

namespace ComplianceAudit.Snapshots.Verifying;

/// <summary>A member's packed bytes in the archive. Several may be read at once: each has its own position.</summary>
/// <remarks>After Deflate data come some bytes with which none goes on: .NET takes the end of its input for the end of the data, other readers do not.</remarks>
internal sealed class PackedStream(SafeFileHandle file, long offset, long length, bool isDeflate) : Stream
{
    private const byte NoBlock = 0xFF;

    private long _position;
    private int _after = isDeflate ? 32 : 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position == length)
        {
            var after = int.Min(_after, buffer.Length);
            buffer[..after].Fill(NoBlock);
            _after -= after;
            return after;
        }

        var read = RandomAccess.Read(file, buffer[..(int)long.Min(buffer.Length, length - _position)], offset + _position);
        _position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
