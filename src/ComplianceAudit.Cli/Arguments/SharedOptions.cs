using System.CommandLine;
using System.Globalization;
using ComplianceAudit.Collector;
using ComplianceAudit.Reports;

namespace ComplianceAudit.Cli.Arguments;

/// <summary>Every option that more than one command takes, defined once. A command lists those that work for it.</summary>
internal sealed class SharedOptions
{
    private static readonly CollectionOptions Defaults = new();

    public Option<string[]> Pack { get; } = new("--pack")
    {
        Description = "Pack to work with, such as cis-kubernetes or cis-kubernetes@1.12. Repeatable. Default: chosen by distribution and version; for collect and packs rbac, all that are installed.",
        HelpName = "NAME[@VERSION]",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string[]> Packs { get; } = new("--packs")
    {
        Description = "Folder with packs of your own, laid out like rulepacks/; they may use the built-in checks. Repeatable.",
        HelpName = "DIR",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string[]> Include { get; } = new("--include")
    {
        Description = "What to read beyond the least rights. secrets: name, type and number of keys of each Secret, never a value. kubelet-config: the configuration that each kubelet runs with. Repeatable, or separated by commas. 'packs rbac --include' prints the rights and what they expose.",
        HelpName = string.Join('|', ExtraName.All.Keys),
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string> Kubeconfig { get; } = new("--kubeconfig")
    {
        Description = "Kubeconfig to use. Default: the files of KUBECONFIG, then ~/.kube/config.",
        HelpName = "FILE",
    };

    public Option<string[]> Context { get; } = new("--context")
    {
        Description = "Context of the kubeconfig. Repeatable: each is done by itself, and one that fails does not stop the others. Default: the current one.",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<bool> AllContexts { get; } = new("--all-contexts")
    {
        Description = "Every context that the kubeconfig has, as if each was named with --context.",
    };

    public Option<bool> InCluster { get; } = new("--in-cluster")
    {
        Description = "Use the service account of the pod that this runs in.",
    };

    public Option<string> RequestsPerSecond { get; } = new("--requests-per-second")
    {
        Description = $"Requests that may begin in one second. Fewer are kinder to a busy API server and take longer. Default: {Defaults.RequestsPerSecond.ToString(CultureInfo.InvariantCulture)}, as kubectl's.",
        HelpName = "N",
    };

    public Option<bool> FromCache { get; } = new("--from-cache")
    {
        Description = "Read lists from the API server's cache instead of etcd (resourceVersion=0): lighter for the cluster, and possibly some seconds old. The snapshot says so of each list.",
    };

    public Option<string> NodeFacts { get; } = new("--node-facts")
    {
        Description = "What only nodes know. DIR: files that 'node collect' wrote on each node, gathered by hand. pods: run one pod on each Linux node, in a namespace that is made and removed; 'packs rbac --node-facts pods' prints the rights. Default: neither, and what depends on it is unknown.",
        HelpName = "DIR|pods",
    };

    public Option<string> NodeImage { get; } = new("--node-image")
    {
        Description = "With --node-facts pods: the image to run, with compliance-audit on its PATH.",
        HelpName = "REF",
    };

    public Option<string> NodeParallelism { get; } = new("--node-parallelism")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"With --node-facts pods: most pods at once, 1 to {NodeGathering.MostParallelism}. Default: {NodeGathering.DefaultParallelism}."),
        HelpName = "N",
    };

    public Option<string[]> Format { get; } = new("--format")
    {
        Description = $"Formats to write, separated by commas or repeated. Default: all. {string.Join(" ", ReportFormat.All.Select(format => $"{format.Name}: {format.Description}"))}",
        HelpName = "LIST",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string> ReportFolder { get; } = new("--output", "-o")
    {
        Description = "Folder for the files; '-' with exactly one format writes it to standard output.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "./report",
    };

    public Option<string> Evidence { get; } = new("--evidence")
    {
        Description = "'default' sums up what passes in large lists; 'all' lists every finding and subject.",
        HelpName = "default|all",
        DefaultValueFactory = _ => "default",
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Print errors alone, and the result that was asked for on standard output: a report with '-o -', the value that 'cel' finds, a snapshot's digest, a dry run.",
        Recursive = true,
    };

    public Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Say every step, list everything in the summary, show stack traces.",
        Recursive = true,
    };

    public Option<bool> NoColor { get; } = new("--no-color")
    {
        Description = "No colours; the environment variable NO_COLOR does the same.",
        Recursive = true,
    };
}
