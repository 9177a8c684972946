using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace ComplianceAudit.Collector.Tests.Faults;

/// <summary>
/// Passes TLS on record by record and breaks connections off where no HTTP server can: without a farewell (close_notify), in mid-record, between two requests.
/// It sees what a router sees: lengths and kinds, no content.
/// </summary>
internal sealed class TlsRelay : IDisposable
{
    private const int HeaderBytes = 5;
    private const byte ApplicationData = 23;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private int _broken;

    /// <param name="server">Address that it passes on to.</param>
    public TlsRelay(string server)
    {
        _server = new Uri(server);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Address in place of the server's.</summary>
    public string Endpoint => $"https://{_listener.LocalEndpoint}";

    /// <summary>Connections that it broke off.</summary>
    public int Broken => _broken;

    /// <summary>Connections that it breaks off, the first ones; then it is well.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Records that the server sends on a connection; then the connection ends without a farewell.</summary>
    public int ServerRecords { get; init; } = int.MaxValue;

    /// <summary>Whether it ends in the middle of the next record.</summary>
    public bool InMidRecord { get; init; }

    /// <summary>Records of data that a client sends on a connection, the end of its handshake among them; at the next the connection is reset.</summary>
    public int ClientRecords { get; init; } = int.MaxValue;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = PassAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception found) when (found is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(_server.Host, _server.Port);
            var down = DownAsync(server.GetStream(), client.GetStream());
            var up = UpAsync(client, server.GetStream());
            var first = await Task.WhenAny(down, up);
            await first.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task DownAsync(Stream server, Stream client)
    {
        for (var records = 1; await ReadRecordAsync(server) is { Length: > 0 } record; records++)
        {
            if (records > ServerRecords && IsToBreak())
            {
                await client.WriteAsync(record.AsMemory(0, InMidRecord ? record.Length / 2 : 0));
                return;
            }

            await client.WriteAsync(record);
        }
    }

    private async Task UpAsync(TcpClient client, Stream server)
    {
        var data = 0;
        while (await ReadRecordAsync(client.GetStream()) is { Length: > 0 } record)
        {
            data += record[0] == ApplicationData ? 1 : 0;
            if (data > ClientRecords && IsToBreak())
            {
                // No lingering: the client gets a reset.
                client.LingerState = new LingerOption(true, 0);
                return;
            }

            await server.WriteAsync(record);
        }
    }

    private bool IsToBreak()
    {
        if (Interlocked.Increment(ref _broken) <= Most)
            return true;
        Interlocked.Decrement(ref _broken);
        return false;
    }

    private static async Task<byte[]> ReadRecordAsync(Stream stream)
    {
        var header = new byte[HeaderBytes];
        if (await stream.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
            return [];
        var record = new byte[HeaderBytes + BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(3))];
        header.CopyTo(record, 0);
        await stream.ReadExactlyAsync(record.AsMemory(HeaderBytes));
        return record;
    }
}
