using System.Net;

namespace ComplianceAudit.Collector.Connecting.Proxies;

/// <summary>Servers to reach without a proxy: hosts, <c>.domains</c>, addresses, networks, each with a port or without, or <c>*</c>.</summary>
internal sealed class NoProxyList
{
    private readonly IReadOnlyList<Func<string, IPAddress?, int, bool>> _entries;

    private NoProxyList(IReadOnlyList<Func<string, IPAddress?, int, bool>> entries) => _entries = entries;

    public static NoProxyList Parse(string list) =>
        new([.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(entry => EntryOf(entry.ToLowerInvariant()))]);

    public bool Holds(Uri server)
    {
        var host = server.IdnHost.TrimEnd('.').ToLowerInvariant();
        var address = IPAddress.TryParse(server.DnsSafeHost, out var parsed) ? parsed : null;
        return _entries.Any(matches => matches(host, address, server.Port));
    }

    private static Func<string, IPAddress?, int, bool> EntryOf(string entry)
    {
        if (entry == "*")
            return (_, _, _) => true;
        if (IPNetwork.TryParse(entry, out var network))
            return (_, address, _) => address is not null && network.Contains(address);

        var (name, port) = SplitPort(entry);
        if (IPAddress.TryParse(name, out var own))
            return (_, address, at) => own.Equals(address) && (port ?? at) == at;

        // example.com is itself and all below it; .example.com and *.example.com are what is below alone.
        var isDomainAlone = name.StartsWith("*.", StringComparison.Ordinal) || name.StartsWith('.');
        var suffix = $".{name.TrimStart('*').TrimStart('.')}";
        return (host, _, at) => suffix.Length > 1 && (port ?? at) == at
            && (host.EndsWith(suffix, StringComparison.Ordinal) || (!isDomainAlone && host.AsSpan().SequenceEqual(suffix.AsSpan(1))));
    }

    private static (string Name, int? Port) SplitPort(string entry)
    {
        var colon = entry.LastIndexOf(':');
        var isWithPort = colon > 0 && (entry.IndexOf(':') == colon || entry[colon - 1] == ']')
            && int.TryParse(entry.AsSpan(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _);
        var name = isWithPort ? entry[..colon] : entry;
        return (name.Trim('[', ']'), isWithPort ? int.Parse(entry.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture) : null);
    }
}
