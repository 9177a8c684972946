using System.Net;
using System.Net.Sockets;

namespace ComplianceAudit.EndToEnd.Tests.ApiServer;

internal static class FreePort
{
    /// <summary>Ports on loopback that nobody listens on; all are held until each is known, so that no two are the same.</summary>
    public static int[] Take(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
        {
            listener.Start();
        }

        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
        {
            listener.Stop();
        }

        return ports;
    }
}
