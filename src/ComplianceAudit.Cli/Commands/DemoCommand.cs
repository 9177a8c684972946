using System.CommandLine;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Terminals;
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
        var request = new AuditRequest(_reader.Packs(arguments), _reader.Reports(arguments), _reader.Evidence(arguments)) { IsSample = true };
        var version = "";
        await _audit.RunAsync(request, _ => Task.FromResult(Sample(out version)), terminal, cancellation);
        if (request.Reports.Folder is null || terminal.Verbosity == Verbosity.Quiet)
            return;

        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"This was the bundled sample, the snapshot of a small test cluster with Kubernetes {version}; where a benchmark is written for other versions, its report says so. No cluster was asked.");
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("To audit the cluster of your current kubeconfig context in the same way, say 'scan' instead of 'demo'; 'scan --help' shows more.");
    }

    private AuditInput Sample(out string version)
    {
        var sample = AuditInput.Open(_folders.SampleSnapshot);
        version = sample.Manifest.KubernetesVersion;
        return sample;
    }
}
