using System.CommandLine;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Commands;

internal sealed class EvaluateCommand : CliCommand
{
    private readonly ArgumentReader _reader;
    private readonly Audit _audit;
    private readonly StandardStreams _streams;

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "One snapshot file (*.snapshot.zip), or manifests: files, folders, '-' for standard input (YAML, JSON, List).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _version = new("--kubernetes-version")
    {
        Description = "Kubernetes version that the manifests are meant for, such as 1.34.",
        HelpName = "VERSION",
    };

    public EvaluateCommand(SharedOptions options, ArgumentReader reader, Audit audit, StandardStreams streams)
        : base("evaluate", "Evaluate a snapshot, or manifests before they reach a cluster, and report.")
    {
        (_reader, _audit, _streams) = (reader, audit, streams);
        Add(_inputs);
        Takes(options.Pack, options.Packs, _version, options.Format, options.ReportFolder, options.Evidence);
    }

    public override IReadOnlyList<HelpExample> Examples =>
    [
        new("Evaluate a snapshot into ./report", "compliance-audit evaluate prod-20260101T120000Z.snapshot.zip"),
        new("Evaluate manifests for a version", "compliance-audit evaluate --kubernetes-version 1.34 k8s/ deploy.yaml"),
        new("Evaluate what Helm renders, as JSON on standard output", "helm template shop | compliance-audit evaluate --format json -o - -"),
    ];

    public override Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var version = KubernetesVersion.Read(ArgumentReader.Value(arguments, _version));
        var inputs = EvaluationInputs.Read(arguments.GetValue(_inputs)!, version);
        var request = new AuditRequest(_reader.Packs(arguments), _reader.Reports(arguments), _reader.Evidence(arguments), version);
        return _audit.RunAsync(request, stage => Task.FromResult(Open(inputs, stage.Cancellation)), terminal, cancellation);
    }

    private AuditInput Open(EvaluationInputs inputs, CancellationToken cancellation)
    {
        if (inputs.Snapshot is not null)
            return AuditInput.Open(inputs.Snapshot);

        using var input = inputs.TakesStandardInput ? _streams.OpenInput() : null;
        return AuditInput.Of(ManifestReader.Read(inputs.Manifests, input, cancellation));
    }
}
