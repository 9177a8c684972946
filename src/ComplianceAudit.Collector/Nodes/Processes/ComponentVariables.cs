namespace ComplianceAudit.Collector.Nodes.Processes;

/// <summary>Which variables of a process configure its component; all others are not even looked at.</summary>
internal static class ComponentVariables
{
    private static readonly Dictionary<string, string[]> Prefixes = new(StringComparer.Ordinal)
    {
        ["etcd"] = ["ETCD_"],
        ["k3s"] = ["K3S_", "ETCD_"],
        ["rke2"] = ["RKE2_", "ETCD_"],
        ["cri-o"] = ["CONTAINER_"],
    };

    /// <summary>Variables of any Go program: that one is set matters, its value may hold a password.</summary>
    private static readonly string[] NamesAlone = ["GODEBUG", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "no_proxy", "all_proxy"];

    public static IEnumerable<KeyValuePair<string, string?>> Of(string component, IEnumerable<string> environment)
    {
        var prefixes = Prefixes.GetValueOrDefault(component, []);
        foreach (var variable in environment)
        {
            var equals = variable.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                continue;
            var name = variable[..equals];
            if (NamesAlone.Contains(name))
                yield return new(name, null);
            else if (prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
                yield return new(name, variable[(equals + 1)..]);
        }
    }
}
