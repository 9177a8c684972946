namespace ComplianceAudit.Cli.Commands;

internal sealed class SnapshotGroup() : CommandGroup("snapshot", "See what a snapshot file holds and lacks; verify that it is unaltered.");
