using ComplianceAudit.Collector.Extras;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering;

/// <summary>Coverage of facts of nodes. What is expected follows from the Node list and each component's role, never from what was reached.</summary>
internal sealed class GatheredCoverage(GatheredFacts gathered, Observers observers, DateTimeOffset collected)
{
    private const string Silent = "nothing was told of the node";

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>Source under which the gathering itself is told: no check reads it.</summary>
    public static readonly SourceName Gathering = new("NodeFacts");

    private readonly Dictionary<string, SeenNode> _nodes = observers.Nodes.Seen.DistinctBy(node => node.Name).ToDictionary(node => node.Name, StringComparer.Ordinal);

    private SourceCoverage Listed => observers.Nodes.Coverage ?? SourceCoverage.Without(Lists.Nodes, CoverageStatus.NotCollected, "nodes were not read");

    /// <summary>The entry for all of a source first, then one for each node that lacks something.</summary>
    public IReadOnlyList<SourceCoverage> Cover(SourceName source)
    {
        var isOfStaticPods = ControlPlanePods.Components.Contains(source.Component) && source.Resource == ComponentFacts.Kind;
        if (gathered.Failure is { } failure)
            return isOfStaticPods ? [.. ComponentFacts.Cover(source, observers.Pods, observers.Nodes)] : [SourceCoverage.Without(source, failure.Status, failure.Reason)];

        var expected = ExpectedOf(source, isOfStaticPods);
        if (expected.Count == 0 && isOfStaticPods)
            return [.. ComponentFacts.Cover(source, observers.Pods, observers.Nodes)];
        var rows = expected.Select(node => RowOf(source, node)).ToList();
        return [CoverageSum.Of(source, "nodes", Listed, rows), .. rows.Where(row => row.Status != CoverageStatus.Complete)];
    }

    /// <summary>How far the gathering itself came: nodes that told nothing, or whose facts are old.</summary>
    public IReadOnlyList<SourceCoverage> CoverGathering()
    {
        if (gathered.Failure is { } failure)
            return [SourceCoverage.Without(Gathering, failure.Status, failure.Reason)];

        var rows = _nodes.Keys.Concat(gathered.Joined.Keys).Order(StringComparer.Ordinal).Select(GatheringRowOf).ToList();
        var whole = CoverageSum.Of(Gathering, "nodes", Listed, rows);
        if (gathered.Notes.Count > 0)
            whole = whole with { Status = CoverageStatus.Partial, Reason = string.Join("; ", ((string[])[whole.Reason, .. gathered.Notes.Take(10)]).Where(reason => reason.Length > 0)) };
        return [whole, .. rows.Where(row => row.Status != CoverageStatus.Complete)];
    }

    private SourceCoverage GatheringRowOf(string node)
    {
        if (!gathered.Tallies.TryGetValue(node, out var tally))
            return Row(Gathering, node, gathered.Lacks.GetValueOrDefault(node) ?? new NodeLack(CoverageStatus.NotCollected, Silent));
        var age = collected - (tally.Ended ?? tally.Started);
        var reason = age is null ? "it does not say when it was read"
            : age > Fresh ? FormattableString.Invariant($"it was read {age.Value.TotalHours:0} hours before this snapshot began, at {tally.Ended ?? tally.Started:yyyy-MM-dd HH:mm} UTC")
            : tally.Lacking;
        return Row(Gathering, node, reason.Length > 0 ? new NodeLack(CoverageStatus.Partial, reason) : null) with { Started = tally.Started, Ended = tally.Ended };
    }

    private List<string> ExpectedOf(SourceName source, bool isOfStaticPods)
    {
        var nodes = _nodes.Keys;
        if (!isOfStaticPods)
            return [.. nodes.Concat(gathered.Joined.Keys).Order(StringComparer.Ordinal)];
        return
        [
            .. _nodes.Values.Where(node => node.IsControlPlane).Select(node => node.Name)
                .Concat(observers.Pods.Seen.Where(pod => pod.Component == source.Component).Select(pod => pod.Node))
                .Concat(gathered.Joined.Where(joined => joined.Value).Select(joined => joined.Key))
                .Concat(gathered.Tallies.Where(tally => tally.Value.CountOf(source) > 0).Select(tally => tally.Key))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    private SourceCoverage RowOf(SourceName source, string node)
    {
        var pods = source.Resource == ComponentFacts.Kind
            ? observers.Pods.Seen.Where(pod => pod.Node == node && pod.Component == source.Component && pod.Command.Problem.Length == 0).ToList()
            : [];
        if (!gathered.Tallies.TryGetValue(node, out var tally))
        {
            // A static pod still shows the flags.
            return pods.Count > 0 ? Row(source, node, null) with { Count = 1 } : Row(source, node, gathered.Lacks.GetValueOrDefault(node) ?? new NodeLack(CoverageStatus.NotCollected, Silent));
        }

        var told = tally.CountOf(source);
        var count = told == 0 && pods.Count > 0 ? 1 : told;
        var lack = tally.LackOf(source);
        if (lack is null && count == 0 && IsExpected(source, node))
            lack = new NodeLack(CoverageStatus.NotCollected, $"the node must run {source.Component} and shows no process, unit or manifest of it");
        else if (lack is not null && told == 0 && pods.Count > 0)
            lack = null;
        return Row(source, node, lack) with { Count = count, Started = tally.Started, Ended = tally.Ended };
    }

    /// <summary>Whether a node cannot be without a component.</summary>
    private bool IsExpected(SourceName source, string name) =>
        source.Resource == ComponentFacts.Kind && _nodes.TryGetValue(name, out var node) && (
            source.Component == "kubelet"
            || (ControlPlanePods.Components.Contains(source.Component) && node.IsControlPlane)
            || node.Runtime.StartsWith($"{source.Component}://", StringComparison.Ordinal));

    private static SourceCoverage Row(SourceName source, string node, NodeLack? lack) =>
        SourceCoverage.Without(source, lack?.Status ?? CoverageStatus.Complete, lack?.Reason ?? "") with { Node = node };
}
