using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>A static pod's file on the node's disk.</summary>
internal sealed record ManifestSource(string Name, CommandLine Command, string Version) : FlagSource("manifest", Name, Command);
