namespace ComplianceAudit.Cli.Commands;

internal sealed class PacksGroup() : CommandGroup("packs", "Work with packs: the rights that they need.");
