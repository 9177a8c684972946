namespace ComplianceAudit.Collector.Nodes.Hosts;

/// <summary>A running component.</summary>
/// <param name="Id">Its number on the host.</param>
/// <param name="Component">Program name.</param>
internal sealed record HostProcess(int Id, string Component);
