using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Hosts;

/// <summary>Where control-plane components and kubelets wait for connections: on their usual ports, and on any port of a component that was found.</summary>
internal static class HostListening
{
    private const int LargestTable = 8 * 1024 * 1024;
    private const int MostOpenFiles = 50_000;
    private const string SocketPrefix = "socket:[";

    private static readonly IReadOnlyList<string> Tables = ["tcp", "tcp6"];

    /// <summary>Ports of https://kubernetes.io/docs/reference/networking/ports-and-protocols/, of old releases' insecure ones, and of distributions' own API servers.</summary>
    private static readonly HashSet<int> Ports =
    [
        2379, 2380, 2381, 4001, 6443, 6444, 7001, 8080, 8132, 8443, 9345, 10248, 10249, 10250, 10251, 10252, 10255, 10256, 10257, 10259, 16443, 19001,
    ];

    /// <summary>Reads the tables of the first process, whose network is the host's.</summary>
    /// <returns>The sockets; null when neither table could be read.</returns>
    public static JsonArray? Of(HostRoot root, IEnumerable<HostProcess> processes)
    {
        var tables = Tables.Select(name => (Name: name, Read: root.ReadKernel($"/proc/1/net/{name}", LargestTable).Value)).Where(table => table.Read is not null).ToList();
        if (tables.Count == 0)
            return null;

        var owners = OwnersOf(root, processes);
        return
        [
            .. tables.SelectMany(table => ListeningSockets.Parse(table.Read!.Content).Select(socket => (table.Name, Socket: socket)))
                .Where(one => Ports.Contains(one.Socket.Port) || owners.ContainsKey(one.Socket.Inode))
                .OrderBy(one => one.Socket.Port).ThenBy(one => one.Socket.Address, StringComparer.Ordinal)
                .Select(one => (JsonNode)Write(one.Name, one.Socket, owners.GetValueOrDefault(one.Socket.Inode))),
        ];
    }

    private static JsonObject Write(string protocol, ListeningSocket socket, string? component)
    {
        var json = new JsonObject { ["protocol"] = protocol, ["address"] = socket.Address, ["port"] = socket.Port };
        if (component is not null)
            json["component"] = component;
        return json;
    }

    private static Dictionary<ulong, string> OwnersOf(HostRoot root, IEnumerable<HostProcess> processes)
    {
        var owners = new Dictionary<ulong, string>();
        foreach (var process in processes)
        {
            var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/fd");
            foreach (var file in root.List(folder, MostOpenFiles).Value ?? [])
            {
                if (root.ReadLink($"{folder}/{file}").Value is { } target && target.StartsWith(SocketPrefix, StringComparison.Ordinal)
                    && ulong.TryParse(target[SocketPrefix.Length..].TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var inode))
                    owners.TryAdd(inode, process.Component);
            }
        }

        return owners;
    }
}
