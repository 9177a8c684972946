namespace ComplianceAudit.ReplayServer;

/// <summary>Passes on a number of bytes and refuses the rest.</summary>
internal sealed class FaultyStream(Stream body, long most) : Stream
{
    private long _left = most;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var taken = (int)Math.Min(buffer.Length, _left);
        await body.WriteAsync(buffer[..taken], cancellationToken).ConfigureAwait(false);
        _left -= taken;
        if (taken < buffer.Length)
            throw new FaultException();
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => body.FlushAsync(cancellationToken);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The bytes that were allowed are sent.</summary>
    public sealed class FaultException : Exception;
}
