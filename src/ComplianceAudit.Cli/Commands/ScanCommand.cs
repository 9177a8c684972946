using System.CommandLine;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Contexts;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Commands;

internal sealed class ScanCommand : CliCommand
{
    private readonly ArgumentReader _reader;
    private readonly Audit _audit;
    private readonly ClusterReading _reading;

    public ScanCommand(SharedOptions options, ArgumentReader reader, Audit audit, ClusterReading reading)
        : base("scan", "Collect from a cluster, evaluate and report in one go: the main job.")
    {
        (_reader, _audit, _reading) = (reader, audit, reading);
        Takes(options.Kubeconfig, options.Context, options.AllContexts, options.InCluster, options.Pack, options.Packs, options.Include, options.NodeFacts, options.NodeImage, options.NodeParallelism, options.RequestsPerSecond, options.FromCache, options.Format, options.ReportFolder, options.Evidence);
    }

    public override IReadOnlyList<string> Notes =>
    [
        "Reads what the chosen packs need and changes nothing, except that '--node-facts pods' makes a namespace for its pods and removes it; Secrets' names and kubelets' configuration are read when --include asks for them. The snapshot is written beside the reports; with '-o -' it is not kept. What the account may not read makes verdicts unknown, never a pass.",
        "Findings do not change the exit code. 0: the audit was done, whatever it found; 1: it could not finish; 2: wrong use; 130: interrupted, and nothing was written.",
    ];

    public override IReadOnlyList<HelpExample> Examples =>
    [
        new("Audit the cluster of the current context into ./report", "compliance-audit scan"),
        new("Another context, one benchmark version, two formats", "compliance-audit scan --context prod --pack cis-kubernetes@1.12 --format html,pdf -o audits/prod"),
        new("Several clusters, a folder of reports each, one summary", "compliance-audit scan --context prod --context staging -o audits"),
        new("Go easy on a busy API server", "compliance-audit scan --requests-per-second 5 --from-cache"),
        new("With what only nodes know, read by a pod on each", "compliance-audit scan --node-facts pods --node-image registry.example.com/compliance-audit:1"),
        new("From a pod, as JSON on standard output", "compliance-audit scan --in-cluster --format json -o -"),
    ];

    public override Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var cluster = _reader.Cluster(arguments);
        var extras = _reader.Extras(arguments);
        var reading = _reader.Collection(arguments);
        if (cluster.IsSeveral && reading.NodeFacts?.Folder is not null)
            throw UsageErrors.NodeFactsOfSeveral();
        var request = new AuditRequest(_reader.Packs(arguments), _reader.Reports(arguments), _reader.Evidence(arguments));
        if (!cluster.IsSeveral)
            return _audit.RunAsync(request, stage => CollectAsync(cluster, cluster.Context, request.Packs, extras, reading, terminal, stage), terminal, cancellation);
        var folder = request.Reports.Folder ?? throw UsageErrors.SeveralOnStandardOutput();
        return ContextRound.RunAsync(
            ContextTargets.Of(cluster, prefersCluster: false), target => ScanAsync(target, cluster, request, extras, reading, folder, terminal, cancellation), outcomes => ContextSummary.Write(terminal, outcomes), terminal, cancellation);
    }

    private async Task<ContextOutcome> ScanAsync(
        ContextTarget target, ClusterRequest cluster, AuditRequest request, CollectionExtras extras, CollectionOptions reading, string folder, Terminal terminal, CancellationToken cancellation)
    {
        var own = request with { Reports = request.Reports with { Folder = Path.Combine(folder, target.FileName) } };
        var (assessment, files) = await _audit.PerformAsync(own, stage => CollectAsync(cluster, target.Context, request.Packs, extras, reading, terminal, stage), terminal, cancellation);
        return new ContextOutcome(target, CoverageCount.Of(assessment.Snapshot.Coverage), assessment.Snapshot.Digest, files, assessment.Packs, "");
    }

    private async Task<AuditInput> CollectAsync(ClusterRequest cluster, string? context, PackRequest packs, CollectionExtras extras, CollectionOptions reading, Terminal terminal, AuditStage stage)
    {
        using var connection = ClusterConnection.Open(cluster.Kubeconfig, context, cluster.InCluster);
        var version = await _reading.AskVersionAsync(connection, stage.Cancellation);
        var plan = PackShelf.Plan(stage.Library, packs, version, extras);
        var (collected, snapshot) = await _reading.PrepareAsync(connection, plan, reading, stage.Destination.Folder, stage.Progress, stage.Cancellation);
        stage.Destination.Take(snapshot);
        CollectionNotes.Write(terminal, collected);
        return AuditInput.Open(snapshot);
    }
}
