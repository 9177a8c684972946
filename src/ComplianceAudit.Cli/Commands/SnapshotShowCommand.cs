using System.CommandLine;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Inspecting;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Commands;

internal sealed class SnapshotShowCommand : CliCommand
{
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "The snapshot file (*.snapshot.zip).",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "'text' for readers; 'json' for programs, with the whole manifest.",
        HelpName = "text|json",
        DefaultValueFactory = _ => "text",
    };

    public SnapshotShowCommand()
        : base("show", "Show what a snapshot holds and lacks, who took it, when and with which rights.")
    {
        Add(_file);
        Takes(_format);
    }

    public override Type Group => typeof(SnapshotGroup);

    public override IReadOnlyList<string> Notes =>
    [
        "Reads the manifest alone, so that a file of any size is shown at once; 'snapshot verify' checks every byte. With --quiet the digest alone is printed; --verbose lists every namespace and node that differs.",
    ];

    public override IReadOnlyList<HelpExample> Examples =>
    [
        new("See what a snapshot holds and lacks", "compliance-audit snapshot show prod-20260101T120000Z.snapshot.zip"),
        new("Compare its digest with the one on a report's cover", "compliance-audit snapshot show prod-20260101T120000Z.snapshot.zip --quiet"),
        new("List what is not complete, in a script", "compliance-audit snapshot show a.snapshot.zip --format json | jq '.manifest.coverage[] | select(.status != \"complete\")'"),
    ];

    public override Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var isJson = ArgumentReader.IsJson(arguments, _format);
        var path = arguments.GetRequiredValue(_file);
        using var file = SnapshotFile.Open(path.Length > 0 ? path : throw UsageErrors.Empty("FILE"));
        if (isJson)
            terminal.Unwrapped.WriteLine(SnapshotJson.Of(path, file));
        else if (terminal.Verbosity == Verbosity.Quiet)
            terminal.Unwrapped.WriteLine(file.Digest);
        else
            new SnapshotView(terminal).Write(path, file);
        return Task.CompletedTask;
    }
}
