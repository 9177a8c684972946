using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Commands;
using ComplianceAudit.Cli.Errors;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Terminals;

namespace ComplianceAudit.Cli;

/// <summary>The command line as a whole: parses, runs one command, answers its exit code.</summary>
internal sealed class Application(IEnumerable<CommandGroup> groups, IEnumerable<CliCommand> commands, SharedOptions options, TerminalFactory terminals, StandardStreams streams)
{
    private const string Name = "compliance-audit";

    private static readonly HelpExample[] Examples =
    [
        new("A first look, without a cluster", "compliance-audit demo"),
        new("Audit the cluster of the current kubeconfig context", "compliance-audit scan"),
        new("More about a command", "compliance-audit scan --help"),
    ];

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        // A file whose name begins with '@' is a file here, not a list of arguments.
        var parsed = Root().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var terminal = terminals.Open(parsed);
        if (parsed.Action is ParseErrorAction)
            return Refuse(parsed, terminal);

        var invocation = new InvocationConfiguration
        {
            Output = streams.Out,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(invocation, cancellation);
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in ParseErrors.Of(parsed))
            terminal.Fail(error.Message);
        return ExitCode.WrongUse;
    }

    private RootCommand Root()
    {
        var root = new RootCommand("Audits Kubernetes clusters against CIS-style benchmarks and reports with evidence.") { HelpName = Name };
        root.Directives.Clear();
        foreach (var option in (Option[])[options.Quiet, options.Verbose, options.NoColor])
            root.Add(option);
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new ExampleHelp((HelpAction)help.Action!, terminals, Examples);
        foreach (var command in commands)
        {
            command.SetAction((parsed, cancellation) => RunAsync(command, parsed, cancellation));
            (groups.FirstOrDefault(group => group.GetType() == command.Group) ?? (Command)root).Add(command);
        }

        foreach (var group in groups)
            root.Add(group);

        return root;
    }

    private async Task<int> RunAsync(CliCommand command, ParseResult parsed, CancellationToken cancellation)
    {
        var terminal = terminals.Open(parsed);
        try
        {
            if (terminal.Verbosity == Verbosity.Quiet && parsed.GetValue(options.Verbose))
                throw UsageErrors.Exclusive("--quiet", "--verbose");
            await command.RunAsync(parsed, terminal, cancellation);
            return ExitCode.Done;
        }
        catch (Exception failure)
        {
            return Failure.Report(failure, terminal, ParseErrors.CommandLine(parsed.CommandResult), cancellation);
        }
    }
}
