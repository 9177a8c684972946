using System.Buffers;
using System.Text;

namespace ComplianceAudit.Collector.Connecting;

/// <summary>
/// Sends the headers of an impersonation one a line, in place of a line that stands for them: the HTTP client writes the values of one header on one line with commas
/// between, which the API server reads as one group of that name.
/// </summary>
/// <param name="connection">The connection below, after TLS.</param>
/// <param name="lines">What to send.</param>
internal sealed class ImpersonationStream(Stream connection, ReadOnlyMemory<byte> lines) : Stream
{
    /// <summary>Name of the header that stands for them; its value is 1.</summary>
    public const string Placeholder = "Compliance-Audit-Impersonates";

    private static readonly byte[] Line = Encoding.ASCII.GetBytes($"{Placeholder}: 1\r\n");

    // Bytes of the line that were met so far and not sent: a write may end within it.
    private int _met;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var sent = new ArrayBufferWriter<byte>(_met + buffer.Length + lines.Length);
        foreach (var next in buffer.ToArray())
            Pass(next, sent);
        await connection.WriteAsync(sent.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        var rest = Line.AsMemory(0, _met);
        _met = 0;
        await connection.WriteAsync(rest, cancellationToken).ConfigureAwait(false);
        await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => connection.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        connection.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => connection.Read(buffer, offset, count);

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            connection.Dispose();
        base.Dispose(disposing);
    }

    private void Pass(byte next, ArrayBufferWriter<byte> sent)
    {
        if (next != Line[_met])
        {
            // It only looked like the line. Its first letter stands in it once, so that it can begin anew at this byte at the earliest.
            sent.Write(Line.AsSpan(0, _met));
            _met = 0;
        }

        if (next != Line[_met])
        {
            sent.Write([next]);
        }
        else if (++_met == Line.Length)
        {
            sent.Write(lines.Span);
            _met = 0;
        }
    }
}
