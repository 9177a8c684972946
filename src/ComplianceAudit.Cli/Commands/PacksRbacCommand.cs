using System.CommandLine;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;

namespace ComplianceAudit.Cli.Commands;

internal sealed class PacksRbacCommand : CliCommand
{
    private readonly ArgumentReader _reader;
    private readonly PackShelf _shelf;

    private readonly Option<string> _namespace = new("--namespace")
    {
        Description = $"Namespace of the service account, which must exist. Default: {AccessRequest.OwnNamespace}, which is printed too.",
        HelpName = "NAME",
    };

    private readonly Option<string> _name = new("--name")
    {
        Description = "Name of the service account and of its roles.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "compliance-audit",
    };

    private readonly Option<string> _version = new("--kubernetes-version")
    {
        Description = "Version of the cluster, such as 1.32: below 1.33, '--include kubelet-config' needs nodes/proxy. Default: a present one.",
        HelpName = "VERSION",
    };

    private readonly Option<string> _nodes = new("--node-facts")
    {
        Description = "'pods' adds the role that 'collect --node-facts pods' takes. It is root on every node: grant it for the audit and take it back.",
        HelpName = ArgumentReader.NodePods,
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "'yaml' with comments, or 'json'.",
        HelpName = "yaml|json",
        DefaultValueFactory = _ => "yaml",
    };

    public PacksRbacCommand(SharedOptions options, ArgumentReader reader, PackShelf shelf)
        : base("rbac", "Print the least rights that collecting needs, for 'kubectl apply -f -'.")
    {
        (_reader, _shelf) = (reader, shelf);
        Takes(options.Pack, options.Packs, options.Include, _nodes, _namespace, _name, _version, _format);
    }

    public override Type Group => typeof(PacksGroup);

    public override IReadOnlyList<string> Notes =>
    [
        "Prints a ServiceAccount and a ClusterRole that lists the kinds which all installed packs read, or those named with --pack: no Secrets, no access to nodes, nothing written. Each --include, and --node-facts, adds a role of its own, with a comment on what it exposes.",
        "No cluster is asked. 'collect --dry-run' says what an account that exists may read.",
    ];

    public override IReadOnlyList<HelpExample> Examples =>
    [
        new("Make the account that all installed packs need", "compliance-audit packs rbac | kubectl apply -f -"),
        new("For one pack, in a namespace that exists", "compliance-audit packs rbac --pack cis-kubernetes@1.12 --namespace security | kubectl apply -f -"),
        new("With the role for pods that read each node", "compliance-audit packs rbac --node-facts pods"),
        new("See what a further right would expose", "compliance-audit packs rbac --include kubelet-config"),
    ];

    public override Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var isJson = ArgumentReader.Word(arguments, _format, "yaml", "json") == "json";
        var packs = _reader.Packs(arguments);
        var library = _shelf.Load(packs);
        var request = new AccessRequest(PackShelf.Plan(library, packs, _reader.Extras(arguments)))
        {
            Name = ResourceName.Read(_name, ArgumentReader.Value(arguments, _name), AccessRequest.LongestName)!,
            Namespace = ResourceName.Read(_namespace, ArgumentReader.Value(arguments, _namespace), ResourceName.LongestLabel),
            KubernetesVersion = KubernetesVersion.Read(ArgumentReader.Value(arguments, _version)) ?? "",
            NodePods = arguments.GetValue(_nodes) is not null && ArgumentReader.Word(arguments, _nodes, ArgumentReader.NodePods).Length > 0,
            Packs = [.. PackShelf.Planned(library, packs).Select(pack => $"{pack.Id}@{pack.Version}")],
        };
        terminal.Unwrapped.Write(isJson ? AccessManifest.ToJson(request) : AccessManifest.ToYaml(request));
        return Task.CompletedTask;
    }
}
