using ComplianceAudit.Collector.Nodes.Certificates;
using ComplianceAudit.Collector.Nodes.Configurations;
using ComplianceAudit.Collector.Nodes.Files;

namespace ComplianceAudit.Collector.Nodes;

/// <summary>Reads configuration files behind flags, then, when the plan asks for any, the files and certificates that flags, configurations and the plan name.</summary>
internal sealed class ConfiguredFilesReader : NodeReader
{
    /// <inheritdoc/>
    public override void Read(NodeInspection node)
    {
        var wantsFiles = node.Plan.Files.Count > 0;
        var components = node.Components.All.Where(found => wantsFiles || node.Plan.Certificates || node.Plan.Components.Contains(found.Component))
            .Select(found => ConfiguredComponent.Read(node.Root, found)).ToList();
        var used = components.SelectMany(component => component.Used).ToList();
        var files = wantsFiles ? NodeFiles.Read(node.Root, node.Node, node.Plan.Files, used, node.Cancellation) : null;
        if (files is not null)
            node.Add(files.Facts, files.Coverage);
        if (!node.Plan.Certificates)
            return;

        var embedded = components.SelectMany(component => component.Configuration.Certificates.Select(one => (component.Found.Component, one.Key, one.Value)));
        using var certificates = NodeCertificates.Read(node.Root, node.Node, files?.HostPaths ?? [], used, embedded, node.Cancellation);
        node.Add(certificates.Facts, [certificates.Coverage]);
    }
}
