using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Commands;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceAudit.Cli.Tests.Help;

internal sealed class HelpTests
{
    private static readonly string[] Names = ["cel", "collect", "demo", "evaluate", "node collect", "packs node-plan", "packs rbac", "report", "scan", "snapshot show", "snapshot verify"];

    [Test]
    public async Task Run_Help_ListsEveryCommandFound()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("--help");

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(Commands().Select(NameOf), Is.EquivalentTo(Names));
        foreach (var name in Names)
            Assert.That(program.Out, Does.Contain($"\n  {name.Split(' ')[0]} "));
    }

    [TestCaseSource(nameof(Names))]
    public async Task Run_HelpOfACommand_EndsWithItsExamples(string name)
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync([.. name.Split(' '), "--help"]);

        var examples = program.Out[program.Out.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(examples, Does.Match($@"(?m)^  (.*\| )?compliance-audit {name}\b"));
        Assert.That(program.Error, Is.Empty);
    }

    [Test]
    public async Task Run_HelpOfScan_SaysThatFindingsDoNotChangeTheExitCode()
    {
        var program = new ProgramUnderTest();

        await program.RunAsync("scan", "--help");

        Assert.That(program.Out, Does.Contain("Findings do not change the exit code."));
    }

    [Test]
    public async Task Run_HelpOfReport_SaysWhatEachFormatIs()
    {
        var program = new ProgramUnderTest { Environment = { ["COLUMNS"] = "1000" } };

        await program.RunAsync("report", "--help");

        Assert.That(ReportFormat.All.Where(format => !program.Out.Contains($"{format.Name}: {format.Description}", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public async Task Run_HelpInANarrowTerminal_KeepsToItsWidth(string name)
    {
        var program = new ProgramUnderTest { Environment = { ["COLUMNS"] = "60" } };

        await program.RunAsync([.. name.Split(' '), "--help"]);

        var beforeExamples = program.Out[..program.Out.IndexOf("Examples:", StringComparison.Ordinal)];
        Assert.That(beforeExamples.Split('\n').Select(line => line.Length), Is.All.LessThanOrEqualTo(60));
        Assert.That(program.Out.Split('\n').Where(line => line.EndsWith(' ')), Is.Empty);
    }

    [Test]
    public void Example_OfEveryCommand_Parses()
    {
        var commands = Commands();

        var wrong = commands
            .SelectMany(command => command.Examples.Select(example => (command, arguments: example.CommandLine.Split($"compliance-audit {NameOf(command)}")[^1].Split(" | ")[0])))
            .Where(pair => pair.command.Parse(pair.arguments).Errors.Count > 0)
            .Select(pair => pair.arguments);

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task Run_HelpOfAGroup_ListsItsCommandsWithTheirExamples()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("snapshot", "--help");

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(program.Out, Does.Contain("\n  show <FILE>").And.Contain("\n  compliance-audit snapshot show "));
    }

    [Test]
    public async Task Run_Version_PrintsTheVersionAlone()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("--version");

        Assert.That(program.Out.Trim(), Does.Match(@"^\d+\.\d+\.\d+"));
        Assert.That(code, Is.EqualTo(ExitCode.Done));
    }

    private static string NameOf(CliCommand command) =>
        command.Group is null ? command.Name : $"{((CommandGroup)Activator.CreateInstance(command.Group)!).Name} {command.Name}";

    private static List<CliCommand> Commands()
    {
        using var services = Services.Build(StandardStreams.OfProcess(), ProgramFolders.OfProcess(), TimeProvider.System);
        var (everywhere, commands) = (services.GetRequiredService<SharedOptions>(), services.GetServices<CliCommand>().ToList());
        commands.ForEach(command => command.Add(everywhere.Quiet));
        return commands;
    }
}
