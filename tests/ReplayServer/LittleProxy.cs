using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ComplianceAudit.ReplayServer;

/// <summary>A proxy on loopback that asks for a user and password: HTTP's CONNECT, or SOCKS 5.</summary>
public sealed class LittleProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _tunnels = new();
    private readonly string _login;

    /// <summary>Starts it on a free port.</summary>
    /// <param name="login">User and password that it asks for, with a colon between.</param>
    /// <param name="isSocks">SOCKS 5 instead of HTTP.</param>
    public LittleProxy(string login, bool isSocks)
    {
        _login = login;
        _listener.Start();
        _ = AcceptAsync(isSocks ? OpenSocksAsync : OpenConnectAsync);
    }

    /// <summary>Such as <c>127.0.0.1:40000</c>.</summary>
    public string HostAndPort => _listener.LocalEndpoint.ToString()!;

    /// <summary>Where tunnels were opened to.</summary>
    public IReadOnlyList<string> Tunnels => [.. _tunnels];

    /// <summary>Takes no more connections.</summary>
    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync(Func<NetworkStream, Task<(string Host, int Port)?>> open)
    {
        try
        {
            while (true)
                _ = TunnelAsync(await _listener.AcceptTcpClientAsync(), open);
        }
        catch (Exception found) when (found is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TunnelAsync(TcpClient client, Func<NetworkStream, Task<(string Host, int Port)?>> open)
    {
        using (client)
        {
            var stream = client.GetStream();
            if (await open(stream) is not var (host, port))
                return;
            _tunnels.Enqueue($"{host}:{port}");
            using var server = new TcpClient();
            await server.ConnectAsync(host, port);
            await Task.WhenAny(stream.CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(stream));
        }
    }

    private async Task<(string Host, int Port)?> OpenConnectAsync(NetworkStream stream)
    {
        var wanted = $"Proxy-Authorization: Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes(_login))}";
        for (var tries = 0; tries < 2; tries++)
        {
            var head = new StringBuilder();
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                head.Append((char)(await ReadAsync(stream, 1))[0]);
            var lines = head.ToString().Split("\r\n");
            if (lines.Contains(wanted))
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray());
                var target = lines[0].Split(' ')[1].Split(':');
                return (target[0], int.Parse(target[1], System.Globalization.CultureInfo.InvariantCulture));
            }

            await stream.WriteAsync("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"little\"\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        }

        return null;
    }

    private async Task<(string Host, int Port)?> OpenSocksAsync(NetworkStream stream)
    {
        // RFC 1928 and, for the user and password, RFC 1929.
        await ReadAsync(stream, (await ReadAsync(stream, 2))[1]);
        await stream.WriteAsync(new byte[] { 5, 2 });
        var user = await ReadAsync(stream, (await ReadAsync(stream, 2))[1]);
        var password = await ReadAsync(stream, (await ReadAsync(stream, 1))[0]);
        var isKnown = $"{Encoding.ASCII.GetString(user)}:{Encoding.ASCII.GetString(password)}" == _login;
        await stream.WriteAsync(new byte[] { 1, isKnown ? (byte)0 : (byte)1 });
        if (!isKnown)
            return null;
        var kind = (await ReadAsync(stream, 4))[3];
        var host = kind == 1 ? new IPAddress(await ReadAsync(stream, 4)).ToString() : Encoding.ASCII.GetString(await ReadAsync(stream, (await ReadAsync(stream, 1))[0]));
        var port = await ReadAsync(stream, 2);
        await stream.WriteAsync(new byte[] { 5, 0, 0, 1, 0, 0, 0, 0, 0, 0 });
        return (host, (port[0] << 8) | port[1]);
    }

    private static async Task<byte[]> ReadAsync(NetworkStream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes).ConfigureAwait(false);
        return bytes;
    }
}
