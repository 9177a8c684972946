using System.Globalization;

namespace ComplianceAudit.Collector.Facts.Origins;

/// <summary>Finds the signs in what was seen, in the order of <see cref="SignFamily"/>.</summary>
internal static class SignReader
{
    public static IReadOnlyList<Sign> Read(OriginEvidence evidence) =>
    [
        .. Of(SignFamily.Version, KnownSigns.VersionMarks, mark => evidence.Version.Contains(mark, StringComparison.Ordinal) ? OneLine.Of($"version {evidence.Version}") : ""),
        .. Of(SignFamily.Apis, KnownSigns.ApiGroups, group => evidence.GroupVersions.Any(served => served.StartsWith($"{group}/", StringComparison.Ordinal)) ? $"API group {group}" : ""),
        .. Of(SignFamily.Endpoint, KnownSigns.EndpointHosts, end => HostOf(evidence.Endpoint).EndsWith(end, StringComparison.OrdinalIgnoreCase) ? $"API server at *{end}" : ""),
        .. OfNodes(evidence.Nodes, KnownSigns.NodeLabels, "label", (node, key) => node.Labels.Contains(key)),
        .. OfNodes(evidence.Nodes, KnownSigns.NodeAnnotations, "annotation", (node, key) => node.Annotations.Contains(key)),
        .. OfNodes(evidence.Nodes, KnownSigns.VersionMarks, "kubelet version with", (node, mark) => node.KubeletVersion.Contains(mark, StringComparison.Ordinal)),
        .. OfNodes(evidence.Nodes, KnownSigns.NodeImages, "operating system", (node, begin) => node.OsImage.StartsWith(begin, StringComparison.Ordinal)),
        .. OfMachines(evidence.Nodes),
        .. evidence.HostSigns,
    ];

    private static IEnumerable<Sign> Of(SignFamily family, IReadOnlyList<KnownSign> known, Func<string, string> seen) =>
        known.Select(one => new Sign(family, seen(one.Mark), one.Distributions, one.Provider)).Where(sign => sign.Seen.Length > 0);

    private static IEnumerable<Sign> OfNodes(IReadOnlyList<SeenNode> nodes, IReadOnlyList<KnownSign> known, string what, Func<SeenNode, string, bool> shows) =>
        Of(SignFamily.Nodes, known, mark => nodes.Count(node => shows(node, mark)) is > 0 and var count ? $"node {what} {mark.TrimEnd(' ', '(')} on {Share(count, nodes)}" : "");

    private static IEnumerable<Sign> OfMachines(IReadOnlyList<SeenNode> nodes) => nodes
        .Select(node => node.ProviderId.Split("://"))
        .Where(parts => parts.Length > 1 && parts[0].Length > 0)
        .GroupBy(parts => parts[0], StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group =>
        {
            var known = KnownSigns.MachineSchemes.FirstOrDefault(one => one.Mark == group.Key) ?? new KnownSign(group.Key, [], OneLine.Of(group.Key));
            return new Sign(SignFamily.Machines, OneLine.Of($"node providerID {group.Key}:// on {Share(group.Count(), nodes)}"), known.Distributions, known.Provider);
        });

    private static string Share(int count, IReadOnlyList<SeenNode> nodes) => string.Create(CultureInfo.InvariantCulture, $"{count} of {nodes.Count} nodes");

    private static string HostOf(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var address) ? address.Host : "";
}
