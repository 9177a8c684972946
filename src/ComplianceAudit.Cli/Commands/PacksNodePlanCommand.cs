using System.CommandLine;
using System.Text;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Commands;

internal sealed class PacksNodePlanCommand : CliCommand
{
    private readonly ArgumentReader _reader;
    private readonly PackShelf _shelf;

    public PacksNodePlanCommand(SharedOptions options, ArgumentReader reader, PackShelf shelf)
        : base("node-plan", "Print what is to be read on each node, for 'node collect --plan'.")
    {
        (_reader, _shelf) = (reader, shelf);
        Takes(options.Pack, options.Packs);
    }

    public override Type Group => typeof(PacksGroup);

    public override IReadOnlyList<string> Notes =>
    [
        "Prints the components, files and certificates that checks of all installed packs, or of those named with --pack, look at on nodes. 'node collect' reads these and nothing else.",
        "No cluster is asked.",
    ];

    public override IReadOnlyList<HelpExample> Examples =>
    [
        new("Print the plan that goes to each node", "compliance-audit packs node-plan"),
        new("For one pack", "compliance-audit packs node-plan --pack cis-kubernetes@1.12"),
    ];

    public override Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var packs = _reader.Packs(arguments);
        terminal.Unwrapped.Write(Encoding.UTF8.GetString(NodePlan.Of(PackShelf.Plan(_shelf.Load(packs), packs, CollectionExtras.None)).ToJson()));
        return Task.CompletedTask;
    }
}
