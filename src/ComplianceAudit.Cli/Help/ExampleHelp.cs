using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ComplianceAudit.Cli.Commands;

namespace ComplianceAudit.Cli.Help;

/// <summary>The parser's own help, followed by the command's examples.</summary>
internal sealed class ExampleHelp(HelpAction standard, IReadOnlyList<HelpExample> ofTheProgram) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        standard.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command is CliCommand command ? command.Examples : ofTheProgram;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  # {example.Does}");
            output.WriteLine($"  {example.CommandLine}");
        }

        return ExitCode.Done;
    }
}
