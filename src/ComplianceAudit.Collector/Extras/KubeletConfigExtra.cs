using System.Text.Json;
using ComplianceAudit.Collector.Extras.Kubelets;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Gathering;
using ComplianceAudit.Collector.Rights;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Extras;

/// <summary>The configuration that each kubelet runs with, from its own <c>/configz</c>.</summary>
internal sealed class KubeletConfigExtra : Extra
{
    public static readonly Right Fine = new("get", "", "nodes/configz");
    public static readonly Right Coarse = new("get", "", "nodes/proxy");

    /// <summary>Kubelets asked at once.</summary>
    private const int AtOnce = 8;

    public override CollectionExtras Flag => CollectionExtras.KubeletConfig;

    public override SourceName Source => ComponentFacts.SourceOf("kubelet");

    public override IReadOnlyList<SourceName> Needs => [Lists.Nodes];

    public override IReadOnlyList<Right> RightsIn(string kubernetesVersion) => [KubeletRelease.KnowsFineRights(kubernetesVersion) ? Fine : Coarse];

    public override IReadOnlyList<Right> AnyOf(string kubernetesVersion) => KubeletRelease.KnowsFineRights(kubernetesVersion) ? [Fine, Coarse] : [Coarse];

    public override IReadOnlyList<string> ExposesIn(string kubernetesVersion) => KubeletRelease.KnowsFineRights(kubernetesVersion)
        ?
        [
            "Read: the running configuration of each kubelet, asked at the kubelet itself.",
            "Exposed: the same. Each kubelet that is asked sees this account's token.",
            "Kubelets know this right from 1.33 on; for older ones, or where nodes cannot be",
            "reached directly, --kubernetes-version 1.32 prints nodes/proxy.",
        ]
        :
        [
            "Read: the running configuration of each kubelet, through the API server.",
            "Exposed: the whole API of every kubelet. Whoever holds this account's token can read",
            "logs and run commands in every container. Grant it for the audit and take it back.",
            "Kubelets from 1.33 on know a right of their own for this, nodes/configz.",
        ];

    public override async Task<ExtraOutcome> ReadAsync(ExtraReading reading, CancellationToken cancellation)
    {
        var nodes = reading.Observers.Nodes;
        if (nodes.Coverage is not { Status: CoverageStatus.Complete or CoverageStatus.Partial } listed)
            return new ExtraOutcome([SourceCoverage.Without(Source, nodes.Coverage?.Status ?? CoverageStatus.NotCollected, $"nodes: {nodes.Coverage?.Reason}")], []);

        using var direct = new DirectWay(reading.Connection, reading.Time);
        var ways = new KubeletWay[] { direct, new ProxyWay(reading.Server) };
        var facts = new FactWriter(reading.Writer, reading.Redactor);
        var started = reading.Time.GetUtcNow();
        var rows = new List<SourceCoverage>();
        foreach (var chunk in nodes.Seen.Chunk(AtOnce))
        {
            var answers = await Task.WhenAll(chunk.Select(node => AskAsync(node, ways, cancellation))).ConfigureAwait(false);
            foreach (var (node, answer) in chunk.Zip(answers))
                rows.Add(Keep(node, answer, facts, reading.Gathered));
        }

        var whole = CoverageSum.Of(Source, "nodes", listed, rows) with { Started = started, Ended = reading.Time.GetUtcNow() };
        return new ExtraOutcome(
            [whole, .. rows.Where(row => row.Status != CoverageStatus.Complete)],
            [.. ways.Where(way => way.WasUsed).Select(way => way.Right.ToString())]);
    }

    private static async Task<KubeletAnswer> AskAsync(SeenNode node, IEnumerable<KubeletWay> ways, CancellationToken cancellation)
    {
        if (node.IsSilent)
            return KubeletAnswer.Without(CoverageStatus.Unreachable, "the node is not ready: its kubelet has stopped to report");

        KubeletAnswer? last = null;
        foreach (var way in ways)
        {
            if (await way.AskAsync(node, cancellation).ConfigureAwait(false) is not { } answer)
                continue;
            if (answer.Configuration is not null)
                return answer;
            last = last is null ? answer : answer with { Reason = $"{last.Reason}; {answer.Reason}" };
        }

        return last!;
    }

    /// <summary>Stores what the kubelet says with what its node told of it, which stands by itself where the kubelet says nothing.</summary>
    private SourceCoverage Keep(SeenNode node, KubeletAnswer answer, FactWriter facts, GatheredFacts? gathered)
    {
        JsonElement? told = gathered?.Kubelets.TryGetValue(node.Name, out var spec) == true ? spec : null;
        var tally = told is null ? null : gathered?.Tallies.GetValueOrDefault(node.Name);
        var row = SourceCoverage.Without(Source, answer.Status, answer.Reason) with { Node = node.Name };
        if (answer.Configuration is null && told is null)
            return row;
        try
        {
            KubeletFact.Write(node, answer.Configuration, told, facts);
            var lack = tally?.LackOf(Source);
            return row with { Count = tally?.CountOf(Source) ?? 1, Status = lack?.Status ?? CoverageStatus.Complete, Reason = lack?.Reason ?? "" };
        }
        catch (Exception found) when (found is SnapshotException or InvalidOperationException or ArgumentException)
        {
            return row with { Count = (tally?.CountOf(Source) ?? 1) - 1, Status = CoverageStatus.Unreachable, Reason = $"the answer cannot be stored{(found is SnapshotException beyond ? $" ({beyond.Code})" : "")}" };
        }
    }
}
