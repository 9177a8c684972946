using ComplianceAudit.Collector.Nodes.Gathering.Documents;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering;

/// <summary>What is held of one node that told something, and what of each source is lacking.</summary>
internal sealed class NodeTally
{
    private readonly Dictionary<SourceName, int> _counts = [];
    private readonly Dictionary<SourceName, NodeLack> _lacks = [];

    /// <param name="document">What it told.</param>
    /// <param name="planned">What it was to tell of.</param>
    /// <param name="held">Sources of the facts that were stored, one for each.</param>
    /// <param name="refusals">Why others were not.</param>
    public NodeTally(NodeDocument document, PlannedFacts planned, IEnumerable<SourceName> held, IReadOnlyList<string> refusals)
    {
        (Started, Ended) = (document.Started, document.Ended);
        Lacking = document.CutOff.Length > 0 ? document.CutOff
            : refusals.Count > 0 ? FormattableString.Invariant($"{refusals.Count} of its facts were refused: {refusals[0]}")
            : "";
        foreach (var source in held.SelectMany(planned.Holding))
            _counts[source] = CountOf(source) + 1;
        foreach (var source in planned.Sources)
        {
            if (LackOf(source, document) is { } lack)
                _lacks[source] = lack;
        }
    }

    /// <summary>When it began to read; null when it does not say.</summary>
    public DateTimeOffset? Started { get; }

    /// <summary>When it ended; null when it does not say.</summary>
    public DateTimeOffset? Ended { get; }

    /// <summary>Why not all that it told was taken; empty when all was.</summary>
    public string Lacking { get; }

    /// <summary>Facts that are held of a planned source.</summary>
    public int CountOf(SourceName source) => _counts.GetValueOrDefault(source);

    /// <summary>What is lacking of a planned source; null when nothing is.</summary>
    public NodeLack? LackOf(SourceName source) => _lacks.GetValueOrDefault(source);

    private NodeLack? LackOf(SourceName source, NodeDocument document)
    {
        var count = CountOf(source);
        if (Lacking.Length > 0)
            return new NodeLack(CoverageStatus.Partial, Lacking);
        if ((document.Coverage.GetValueOrDefault(source) ?? document.Coverage.GetValueOrDefault(new SourceName(source.Resource))) is not { } stated)
            return new NodeLack(count > 0 ? CoverageStatus.Partial : CoverageStatus.NotCollected, "the node does not say whether it read it: its plan did not name it; make the plan anew with 'packs node-plan'");
        if (stated.Status != CoverageStatus.Complete)
            return new NodeLack(count > 0 ? CoverageStatus.Partial : stated.Status, stated.Reason);
        return stated.Count >= 0 && stated.Count != count
            ? new NodeLack(CoverageStatus.Partial, FormattableString.Invariant($"the node states {stated.Count} facts and {count} came"))
            : null;
    }
}
