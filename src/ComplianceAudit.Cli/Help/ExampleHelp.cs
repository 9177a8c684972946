using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ComplianceAudit.Cli.Commands;
using ComplianceAudit.Cli.Terminals;
using Spectre.Console;

namespace ComplianceAudit.Cli.Help;

/// <summary>The parser's own help, followed by the command's notes and its examples. Examples are never wrapped: they are there to be copied.</summary>
internal sealed class ExampleHelp(HelpAction standard, TerminalFactory terminals, IReadOnlyList<HelpExample> ofTheProgram) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var terminal = terminals.Open(parseResult);
        var console = terminal.Out;
        var asked = parseResult.CommandResult.Command;
        var command = asked as CliCommand;
        standard.MaxWidth = console.Profile.Width;
        parseResult.InvocationConfiguration.Output = terminal.Unwrapped;
        standard.Invoke(parseResult);
        foreach (var note in command?.Notes ?? [])
        {
            console.WriteLine(note);
            console.WriteLine();
        }

        terminal.Unwrapped.WriteLine("Examples:");
        foreach (var example in command?.Examples ?? (asked is CommandGroup ? [.. asked.Subcommands.OfType<CliCommand>().SelectMany(one => one.Examples)] : ofTheProgram))
        {
            terminal.Unwrapped.WriteLine($"  # {example.Does}");
            terminal.Unwrapped.WriteLine($"  {example.CommandLine}");
        }

        return ExitCode.Done;
    }
}
