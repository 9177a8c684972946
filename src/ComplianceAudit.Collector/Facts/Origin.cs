namespace ComplianceAudit.Collector.Facts;

/// <summary>Distribution and provider of a cluster, from clear signs alone.</summary>
/// <param name="Distribution">Such as <c>k3s</c>, <c>eks</c>; empty when nothing tells.</param>
/// <param name="Provider">Whose machines the nodes are, such as <c>aws</c>; empty when nothing tells.</param>
/// <param name="Signs">What was seen, for a reader.</param>
internal sealed record Origin(string Distribution, string Provider, IReadOnlyList<string> Signs)
{
    /// <summary>Marks that distributions put into the server's version.</summary>
    private static readonly (string Mark, string Distribution)[] VersionMarks =
        [("+k3s", "k3s"), ("+rke2", "rke2"), ("+k0s", "k0s"), ("-eks-", "eks"), ("-gke.", "gke"), ("-aliyun", "ack"), ("+IKS", "iks")];

    /// <summary>Label keys that only a provider's own nodes carry.</summary>
    private static readonly (string Label, string Distribution)[] NodeLabels =
        [("eks.amazonaws.com/nodegroup", "eks"), ("cloud.google.com/gke-nodepool", "gke"), ("kubernetes.azure.com/cluster", "aks")];

    /// <summary>API groups that only one distribution serves.</summary>
    private static readonly (string Group, string Distribution)[] ServedGroups = [("config.openshift.io", "openshift")];

    private static readonly Dictionary<string, string> ProviderOfScheme = new(StringComparer.Ordinal) { ["gce"] = "gcp", ["ibm"] = "ibmcloud" };

    public static Origin Of(string version, IReadOnlyList<string> groupVersions, IReadOnlyList<SeenNode> nodes)
    {
        var found = VersionMarks.Where(one => version.Contains(one.Mark, StringComparison.Ordinal)).Select(one => (one.Distribution, Sign: $"version {version}"))
            .Concat(ServedGroups.Where(one => IsServed(one.Group, groupVersions)).Select(one => (one.Distribution, Sign: $"API group {one.Group}")))
            .Concat(NodeLabels.Where(one => nodes.Any(node => node.Labels.Contains(one.Label))).Select(one => (one.Distribution, Sign: $"node label {one.Label}")))
            .ToList();
        var schemes = nodes.Select(node => node.ProviderId.Split("://")).Where(parts => parts.Length > 1).Select(parts => parts[0])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Origin(
            found.Count > 0 ? found[0].Distribution : "",
            schemes is [var only] ? ProviderOfScheme.GetValueOrDefault(only, only) : "",
            [.. found.Select(one => one.Sign), .. schemes.Select(scheme => $"node providerID {scheme}://")]);
    }

    private static bool IsServed(string group, IReadOnlyList<string> groupVersions) =>
        groupVersions.Any(served => served.StartsWith($"{group}/", StringComparison.Ordinal));
}
