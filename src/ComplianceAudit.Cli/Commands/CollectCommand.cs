using System.CommandLine;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Output;
using ComplianceAudit.Cli.Progress;
using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;

namespace ComplianceAudit.Cli.Commands;

internal sealed class CollectCommand : CliCommand
{
    private readonly ArgumentReader _reader;
    private readonly PackShelf _shelf;
    private readonly ClusterReading _reading;
    private readonly ProgressDisplay _display;

    private readonly Option<string> _folder = new("--output", "-o")
    {
        Description = "Folder for the snapshot file.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
    };

    public CollectCommand(SharedOptions options, ArgumentReader reader, PackShelf shelf, ClusterReading reading, ProgressDisplay display)
        : base("collect", "Read a cluster into one snapshot file, to evaluate later or elsewhere.")
    {
        (_reader, _shelf, _reading, _display) = (reader, shelf, reading, display);
        Takes(options.Kubeconfig, options.Context, options.InCluster, options.Pack, options.Packs, options.Include, _folder);
    }

    public override IReadOnlyList<string> Notes =>
    [
        "Reads what all installed packs need, or those named with --pack, and changes nothing. Secrets' names and kubelets' configuration are read when --include asks for them. What is not known to be harmless is redacted before it is written.",
        "What the account may not read is recorded as denied, with the reason, and ends no run: what depends on it will be unknown. 'evaluate' makes the reports, on any machine.",
    ];

    public override IReadOnlyList<HelpExample> Examples =>
    [
        new("Take a snapshot of the current context's cluster", "compliance-audit collect"),
        new("Take one at a client's site, evaluate it later", "compliance-audit collect --context prod -o evidence"),
    ];

    public override async Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var cluster = _reader.Cluster(arguments);
        var packs = _reader.Packs(arguments);
        var extras = _reader.Extras(arguments);
        var folder = ArgumentReader.Value(arguments, _folder)!;
        if (folder == "-")
            throw UsageErrors.SnapshotNeedsFolder();

        using var destination = FolderDestination.Open(folder, []);
        var plan = PackShelf.Plan(_shelf.Load(packs), packs, extras);
        using var connection = ClusterConnection.Open(cluster.Kubeconfig, cluster.Context, cluster.InCluster);
        var collected = await _display.ShowAsync(
            terminal, board => _reading.ReadAsync(connection, plan, destination.Staging, board, cancellation));
        cancellation.ThrowIfCancellationRequested();
        CollectionSummary.Write(terminal, connection.Cluster, connection.TlsVerified, collected, destination.Commit());
    }
}
