using System.CommandLine;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Contexts;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Output;
using ComplianceAudit.Cli.Previewing;
using ComplianceAudit.Cli.Progress;
using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Commands;

internal sealed class CollectCommand : CliCommand
{
    private readonly ArgumentReader _reader;
    private readonly PackShelf _shelf;
    private readonly ClusterReading _reading;
    private readonly ProgressDisplay _display;
    private readonly DryRun _preview;

    private readonly Option<string> _folder = new("--output", "-o")
    {
        Description = "Folder for the snapshot file.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Print what would be read and what the account may not read; read and write nothing.",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "With --dry-run: 'text' for readers, 'json' for programs; of several contexts an array.",
        HelpName = "text|json",
        DefaultValueFactory = _ => "text",
    };

    public CollectCommand(SharedOptions options, ArgumentReader reader, PackShelf shelf, ClusterReading reading, ProgressDisplay display, DryRun preview)
        : base("collect", "Read a cluster into one snapshot file, to evaluate later or elsewhere.")
    {
        (_reader, _shelf, _reading, _display, _preview) = (reader, shelf, reading, display, preview);
        Takes(options.Kubeconfig, options.Context, options.AllContexts, options.InCluster, options.Pack, options.Packs, options.Include, options.NodeFacts, options.NodeImage, options.NodeParallelism, options.RequestsPerSecond, options.FromCache, _folder, _dryRun, _format);
    }

    public override IReadOnlyList<string> Notes =>
    [
        "Reads what all installed packs need, or those named with --pack, and changes nothing, except that '--node-facts pods' makes a namespace for its pods and removes it. Secrets' names and kubelets' configuration are read when --include asks for them. What is not known to be harmless is redacted before it is written.",
        "What the account may not read is recorded as denied, with the reason, and ends no run: what depends on it will be unknown. 'evaluate' makes the reports, on any machine.",
    ];

    public override IReadOnlyList<HelpExample> Examples =>
    [
        new("Take a snapshot of the current context's cluster", "compliance-audit collect"),
        new("Take one at a client's site, evaluate it later", "compliance-audit collect --context prod -o evidence"),
        new("See first what the account may not read", "compliance-audit collect --dry-run"),
        new("The same of every context of the kubeconfig", "compliance-audit collect --dry-run --all-contexts"),
        new("Go easy on a busy API server", "compliance-audit collect --requests-per-second 5 --from-cache"),
        new("Read each node by a pod, removed when it is done", "compliance-audit collect --node-facts pods --node-image registry.example.com/compliance-audit:1"),
        new("Use files that 'node collect' wrote on the nodes", "compliance-audit collect --node-facts facts"),
        new("Take one of each cluster, side by side, with one summary", "compliance-audit collect --all-contexts -o evidence"),
    ];

    public override async Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var cluster = _reader.Cluster(arguments);
        var packs = _reader.Packs(arguments);
        var extras = _reader.Extras(arguments);
        var reading = _reader.Collection(arguments);
        if (cluster.IsSeveral && reading.NodeFacts?.Folder is not null)
            throw UsageErrors.NodeFactsOfSeveral();
        var folder = ArgumentReader.Value(arguments, _folder)!;
        if (folder == "-")
            throw UsageErrors.SnapshotNeedsFolder();

        var isJson = ArgumentReader.IsJson(arguments, _format);
        var plan = PackShelf.Plan(_shelf.Load(packs), packs, extras);
        if (arguments.GetValue(_dryRun))
        {
            await _preview.RunAsync(cluster, plan, reading, isJson, terminal, cancellation);
            return;
        }

        if (arguments.GetResult(_format) is { Implicit: false })
            throw UsageErrors.NeedsOption("--format", "--dry-run");
        if (cluster.IsSeveral)
        {
            await ContextRound.RunAsync(
                ContextTargets.Of(cluster, prefersCluster: true), target => ReadAsync(target, cluster, plan, reading, folder, terminal, cancellation), outcomes => ContextSummary.Write(terminal, outcomes), terminal, cancellation);
            return;
        }

        var (name, collected, files) = await ReadAsync(cluster.Kubeconfig, cluster.Context, cluster.InCluster, plan, reading, folder, terminal, cancellation);
        CollectionSummary.Write(terminal, name, collected, files);
    }

    private async Task<ContextOutcome> ReadAsync(
        ContextTarget target, ClusterRequest cluster, CollectionPlan plan, CollectionOptions reading, string folder, Terminal terminal, CancellationToken cancellation)
    {
        var (_, collected, files) = await ReadAsync(cluster.Kubeconfig, target.Context, inCluster: false, plan, reading with { FileName = target.FileName }, folder, terminal, cancellation);
        return new ContextOutcome(target, CoverageCount.Of(CollectionSummary.Rows(collected)), collected.Digest, files, [], "");
    }

    private async Task<(string Cluster, CollectedSnapshot Collected, IReadOnlyList<string> Files)> ReadAsync(
        string? kubeconfig, string? context, bool inCluster, CollectionPlan plan, CollectionOptions reading, string folder, Terminal terminal, CancellationToken cancellation)
    {
        using var destination = OutputFolder.Open(folder);
        using var connection = ClusterConnection.Open(kubeconfig, context, inCluster);
        TlsWarning.Write(terminal, connection.TlsVerified);
        var collected = await _display.ShowAsync(
            terminal, board => _reading.ReadAsync(connection, plan, reading, destination.Path, board, cancellation));
        return (connection.Cluster, collected, [collected.Path]);
    }
}
