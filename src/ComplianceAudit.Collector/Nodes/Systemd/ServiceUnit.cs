using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Nodes.Systemd;

/// <summary>A service that starts a component.</summary>
/// <param name="Name">Such as <c>kubelet.service</c>.</param>
/// <param name="Program">What it starts.</param>
/// <param name="Files">Unit file, drop-ins and environment files that were read, in their order.</param>
/// <param name="Command">Flags that it gives the component.</param>
/// <param name="Variables">Variables that it gives the component.</param>
/// <param name="IsEnabled">Whether the system starts it.</param>
internal sealed record ServiceUnit(
    string Name, ComponentProgram Program, IReadOnlyList<string> Files, CommandLine Command, IReadOnlyDictionary<string, string> Variables, bool IsEnabled);
