using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Nodes.Manifests;

/// <summary>A component in a static pod's file.</summary>
/// <param name="Component">The component.</param>
/// <param name="File">Path of the file on the node.</param>
/// <param name="Command">Its flags as declared.</param>
/// <param name="Version">Version by the image's tag; empty when the tag is none.</param>
internal sealed record StaticPod(string Component, string File, CommandLine Command, string Version);
