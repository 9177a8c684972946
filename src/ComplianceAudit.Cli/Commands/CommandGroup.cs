using System.CommandLine;

namespace ComplianceAudit.Cli.Commands;

/// <summary>A word that several commands stand under, such as <c>snapshot</c>. A sealed subclass in this folder is all it takes; its commands name it.</summary>
internal abstract class CommandGroup(string name, string description) : Command(name, description);
