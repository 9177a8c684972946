namespace ComplianceAudit.Cli.Commands;

internal sealed class NodeGroup() : CommandGroup("node", "Work on one node of a cluster: what the API server does not show.");
