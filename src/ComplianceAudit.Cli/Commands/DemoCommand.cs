using System.CommandLine;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Snapshots;
using Spectre.Console;

namespace ComplianceAudit.Cli.Commands;

internal sealed class DemoCommand : CliCommand
{
    private readonly ArgumentReader _reader;
    private readonly Audit _audit;
    private readonly ProgramFolders _folders;

    public DemoCommand(SharedOptions options, ArgumentReader reader, Audit audit, ProgramFolders folders)
        : base("demo", "Audit the bundled sample snapshot, for a first look. Needs no cluster.")
    {
        (_reader, _audit, _folders) = (reader, audit, folders);
        Takes(options.Pack, options.Packs, options.Format, options.ReportFolder, options.Evidence);
    }

    public override IReadOnlyList<HelpExample> Examples =>
    [
        new("Write the sample's reports into ./report", "compliance-audit demo"),
        new("The page alone, somewhere else", "compliance-audit demo --format html -o /tmp/demo"),
    ];

    public override async Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var request = new AuditRequest(_reader.Packs(arguments), _reader.Reports(arguments), _reader.Evidence(arguments));
        await _audit.RunAsync(request, _ => Task.FromResult(Snapshot.Open(_folders.SampleSnapshot)), terminal, cancellation);
        if (request.Reports.Folder is null || terminal.Verbosity == Verbosity.Quiet)
            return;

        terminal.Out.WriteLine();
        terminal.Out.WriteLine("This was a bundled sample: its snapshot was evaluated and the reports above were written, and no cluster was asked. To audit the cluster of your current kubeconfig context in the same way, say 'scan' instead of 'demo'; 'scan --help' shows more.");
    }
}
