using System.CommandLine;
using System.Globalization;
using ComplianceAudit.Collector;
using ComplianceAudit.Reports;
using ComplianceAudit.Rules;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Arguments;

/// <summary>Turns parsed options into what the services work with. Throws <see cref="UsageException"/> for what cannot be followed.</summary>
internal sealed class ArgumentReader(SharedOptions options)
{
    /// <summary>What <c>--node-facts</c> takes in place of a folder.</summary>
    public const string NodePods = "pods";

    public PackRequest Packs(ParseResult arguments) =>
        new(Values(arguments, options.Pack), Values(arguments, options.Packs));

    /// <summary>What is to be read beyond the least rights.</summary>
    public CollectionExtras Extras(ParseResult arguments) =>
        Values(arguments, options.Include)
            .SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries))
            .Select(name => ExtraName.All.TryGetValue(name, out var extra) ? extra : throw UsageErrors.UnknownValue("--include", name, ExtraName.All.Keys, Spelling.Nearest(name, ExtraName.All.Keys)))
            .Aggregate(CollectionExtras.None, (all, one) => all | one);

    /// <summary>How clusters are read.</summary>
    public CollectionOptions Collection(ParseResult arguments)
    {
        var chosen = new CollectionOptions { FromCache = arguments.GetValue(options.FromCache), NodeFacts = Nodes(arguments) };
        if (Value(arguments, options.RequestsPerSecond) is not { } asked)
            return chosen;
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate >= 1
            ? chosen with { RequestsPerSecond = rate }
            : throw UsageErrors.NotARate(options.RequestsPerSecond.Name, asked);
    }

    /// <summary>How facts of nodes are gathered; null when nobody asked for them.</summary>
    public NodeGathering? Nodes(ParseResult arguments)
    {
        var (asked, image, parallelism) = (Value(arguments, options.NodeFacts), Value(arguments, options.NodeImage), Value(arguments, options.NodeParallelism));
        if (asked != NodePods)
        {
            if (image is not null || parallelism is not null)
                throw UsageErrors.NeedsOption(image is not null ? options.NodeImage.Name : options.NodeParallelism.Name, $"{options.NodeFacts.Name} {NodePods}");
            return asked is null ? null : Directory.Exists(asked) ? NodeGathering.FromFolder(asked) : throw UsageErrors.NoSuchNodeFacts(asked);
        }

        var pods = NodeGathering.FromPods(image ?? throw UsageErrors.NeedsOption($"{options.NodeFacts.Name} {NodePods}", options.NodeImage.Name));
        if (parallelism is null)
            return pods;
        return int.TryParse(parallelism, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= NodeGathering.MostParallelism
            ? pods with { Parallelism = most }
            : throw UsageErrors.NotAParallelism(options.NodeParallelism.Name, parallelism, NodeGathering.MostParallelism);
    }

    public ClusterRequest Cluster(ParseResult arguments)
    {
        var contexts = Values(arguments, options.Context).Distinct(StringComparer.Ordinal).ToList();
        var request = new ClusterRequest(Value(arguments, options.Kubeconfig), contexts, arguments.GetValue(options.AllContexts), arguments.GetValue(options.InCluster));
        if (request.InCluster && request.Kubeconfig is not null)
            throw UsageErrors.Exclusive("--in-cluster", "--kubeconfig");
        if (request.InCluster && request.Contexts.Count > 0)
            throw UsageErrors.Exclusive("--in-cluster", "--context");
        if (request.InCluster && request.AllContexts)
            throw UsageErrors.Exclusive("--in-cluster", "--all-contexts");
        if (request.AllContexts && request.Contexts.Count > 0)
            throw UsageErrors.Exclusive("--all-contexts", "--context");
        return request;
    }

    public ReportRequest Reports(ParseResult arguments)
    {
        var formats = Formats(Values(arguments, options.Format));
        var folder = Value(arguments, options.ReportFolder)!;
        if (folder == "-" && formats.Count != 1)
            throw UsageErrors.OneFormatOnStandardOutput([.. formats.Select(format => format.Name)]);
        return new ReportRequest(formats, folder == "-" ? null : folder);
    }

    public EvidenceDetail Evidence(ParseResult arguments) =>
        Word(arguments, options.Evidence, "default", "all") == "all" ? EvidenceDetail.All : EvidenceDetail.Default;

    /// <summary>Whether a result is to be written for programs; the option takes <c>text</c> and <c>json</c>.</summary>
    public static bool IsJson(ParseResult arguments, Option<string> format) => Word(arguments, format, "text", "json") == "json";

    /// <summary>The value of an option that takes one of some words.</summary>
    public static string Word(ParseResult arguments, Option<string> option, params IReadOnlyList<string> known)
    {
        var value = Value(arguments, option)!;
        return known.Contains(value) ? value : throw UsageErrors.UnknownValue(option.Name, value, known, Spelling.Nearest(value, known));
    }

    /// <summary>An option's value, or null when it was not given. Empty text is a mistake, mostly of an unset shell variable.</summary>
    public static string? Value(ParseResult arguments, Option<string> option)
    {
        var value = arguments.GetValue(option);
        return value is { Length: 0 } ? throw UsageErrors.Empty(option.Name) : value;
    }

    private static string[] Values(ParseResult arguments, Option<string[]> option)
    {
        var values = arguments.GetValue(option) ?? [];
        return values.Contains("") ? throw UsageErrors.Empty(option.Name) : values;
    }

    private static IReadOnlyList<ReportFormat> Formats(string[] values)
    {
        var names = values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? ReportFormat.All : [.. names.Select(Format)];
    }

    private static ReportFormat Format(string name)
    {
        var known = ReportFormat.All.Select(format => format.Name).ToList();
        return ReportFormat.Find(name) ?? throw UsageErrors.UnknownValue("--format", name, known, Spelling.Nearest(name, known));
    }
}
