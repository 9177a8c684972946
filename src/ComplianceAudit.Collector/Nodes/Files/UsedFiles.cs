using ComplianceAudit.Collector.Nodes.Configurations;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Files;

/// <summary>Files that the settings of one component name.</summary>
/// <param name="Component">Program name.</param>
/// <param name="Root">The disk as its process sees it; null when that is the host's.</param>
/// <param name="Files">The files, paths from that root.</param>
internal sealed record UsedFiles(string Component, HostRoot? Root, IReadOnlyList<NamedFile> Files);
