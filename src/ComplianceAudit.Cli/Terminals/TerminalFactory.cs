using System.CommandLine;
using ComplianceAudit.Cli.Arguments;
using Spectre.Console;

namespace ComplianceAudit.Cli.Terminals;

/// <summary>Opens the terminal of a run as its arguments and the environment ask.</summary>
internal sealed class TerminalFactory(StandardStreams streams, SharedOptions options)
{
    public Terminal Open(ParseResult arguments)
    {
        var plain = arguments.GetValue(options.NoColor) || !string.IsNullOrEmpty(streams.Environment("NO_COLOR"));
        return new Terminal(
            Console(streams.Out, streams.OutIsTerminal, plain),
            Console(streams.Error, streams.ErrorIsTerminal, plain),
            arguments.GetValue(options.Quiet) ? Verbosity.Quiet : arguments.GetValue(options.Verbose) ? Verbosity.Verbose : Verbosity.Normal);
    }

    private IAnsiConsole Console(TextWriter writer, bool isTerminal, bool plain)
    {
        var screen = new ScreenOutput(isTerminal ? writer : new TrimmedWriter(writer), isTerminal, streams.Environment("COLUMNS"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = screen,
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal && !plain ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = screen.Width;
        return console;
    }
}
