using System.CommandLine;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Output;
using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;

namespace ComplianceAudit.Cli.Commands;

internal sealed class NodeCollectCommand : CliCommand
{
    private readonly PackShelf _shelf;
    private readonly StandardStreams _streams;
    private readonly TimeProvider _time;

    private readonly Option<string> _hostRoot = new("--host-root")
    {
        Description = "Folder where the node's root is mounted, such as /host in a pod.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "/",
    };

    private readonly Option<string> _plan = new("--plan")
    {
        Description = "What to read, as 'packs node-plan' wrote it. Default: what all installed packs need.",
        HelpName = "FILE",
    };

    private readonly Option<string> _name = new("--node-name")
    {
        Description = "Name that 'kubectl get nodes' shows. Default: $NODE_NAME, else what the kubelet is told, else the host's name.",
        HelpName = "NAME",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "File for the facts, readable by its owner alone; '-' is standard output.",
        HelpName = "FILE|-",
        DefaultValueFactory = _ => "-",
    };

    private readonly Option<string> _form = new("--output-form")
    {
        Description = "'json'; or 'log', packed into numbered lines with a checksum, for standard output that becomes a container's log.",
        HelpName = "json|log",
        DefaultValueFactory = _ => "json",
    };

    public NodeCollectCommand(PackShelf shelf, StandardStreams streams, TimeProvider time)
        : base("collect", "Read facts of this node, and print them as one JSON document.")
    {
        (_shelf, _streams, _time) = (shelf, streams, time);
        Takes(_hostRoot, _plan, _name, _output, _form);
    }

    public override Type Group => typeof(NodeGroup);

    public override IReadOnlyList<string> Notes =>
    [
        "Reads how Kubernetes' components are started and configured, and modes and owners of their files. It runs nothing, changes nothing and needs no network. Keys, tokens and unknown values are left out before anything is printed.",
        "As root it reads everything. Any other user reads what it may, and the document says what is missing: what depends on it will be unknown. Runs on Linux nodes alone.",
    ];

    public override IReadOnlyList<HelpExample> Examples =>
    [
        new("On the node itself", "sudo compliance-audit node collect -o worker-1.json"),
        new("In a pod with hostPID, with the node's root at /host", "compliance-audit node collect --host-root /host --node-name \"$NODE_NAME\""),
        new("Only what some packs need, planned elsewhere", "sudo compliance-audit node collect --plan plan.json -o worker-1.json"),
    ];

    public override Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var output = ArgumentReader.Value(arguments, _output)!;
        var isLog = ArgumentReader.Word(arguments, _form, "json", "log") == "log";
        if (isLog && output != "-")
            throw UsageErrors.Exclusive("--output-form log", "-o FILE");

        var options = new NodeInspectionOptions
        {
            HostRoot = ArgumentReader.Value(arguments, _hostRoot)!,
            NodeName = ArgumentReader.Value(arguments, _name) ?? _streams.Environment("NODE_NAME") ?? "",
            Time = _time,
        };
        var plan = ArgumentReader.Value(arguments, _plan) is { } file ? NodePlan.Parse(file, File.ReadAllBytes(file)) : Bundled();

        // Written whole or not at all: nothing goes out before everything was read.
        using var document = new MemoryStream();
        var inspected = NodeInspector.Inspect(plan, options, document, cancellation);
        if (isLog)
            NodeFactsLog.Write(document.GetBuffer().AsSpan(0, (int)document.Length), terminal.Unwrapped);
        else if (output == "-")
            FactsFile.Write(_streams.OpenOutput, document);
        else
            FactsFile.Write(output, document);

        InspectionSummary.Write(terminal, inspected);
        return Task.CompletedTask;
    }

    private NodePlan Bundled()
    {
        var packs = new PackRequest([], []);
        return NodePlan.Of(PackShelf.Plan(_shelf.Load(packs), packs, default));
    }
}
