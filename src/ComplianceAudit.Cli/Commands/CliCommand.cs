using System.CommandLine;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Terminals;

namespace ComplianceAudit.Cli.Commands;

/// <summary>One command. A sealed subclass in this folder is all it takes: the program finds it by its type.</summary>
internal abstract class CliCommand(string name, string description) : Command(name, description)
{
    /// <summary>Type of the <see cref="CommandGroup"/> that it stands under, or null when it stands alone.</summary>
    public virtual Type? Group => null;

    /// <summary>What a user must know before the first run, a paragraph each; may be empty.</summary>
    public virtual IReadOnlyList<string> Notes => [];

    /// <summary>Command lines that its help shows; at least one.</summary>
    public abstract IReadOnlyList<HelpExample> Examples { get; }

    /// <summary>Does the work. What goes wrong is thrown; <see cref="Errors.Failure"/> turns it into a message and an exit code.</summary>
    public abstract Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation);

    /// <summary>Lists what the command takes, in the order that its help shows.</summary>
    protected void Takes(params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
            Add(option);
    }
}
