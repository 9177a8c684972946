using System.Collections.Immutable;

namespace ComplianceAudit.Cel.Explaining;

/// <summary>One evaluation of a node, with those of its parts.</summary>
/// <param name="node">The node.</param>
/// <param name="given">Values of the names that it was given, in the order of <see cref="TracedNode.Given"/>.</param>
internal sealed class TraceEntry(TracedNode node, ImmutableArray<CelValue> given)
{
    /// <summary>Rounds of a macro that are kept: the first ones, and the last, which decided or came nearest to it.</summary>
    private const int MostRounds = 100;

    private readonly List<TraceEntry> _parts = [];

    public TracedNode Node { get; } = node;

    public ImmutableArray<CelValue> Given { get; } = given;

    public CelValue Value { get; set; }

    public IReadOnlyList<TraceEntry> Parts => _parts;

    /// <summary>Which time over the elements of a macro's range it belongs to, from 0; 0 too for what is evaluated once.</summary>
    public int Round { get; private set; }

    /// <summary>Rounds of its parts that were not kept.</summary>
    public int SkippedRounds { get; private set; }

    /// <summary>Whether parts were not kept for want of room.</summary>
    public bool IsCut { get; set; }

    /// <summary>What it takes of the trace's room.</summary>
    public int Weight { get; set; } = 1;

    /// <summary>Adds a part that begins; gives the room of those that had to go for it.</summary>
    public int Add(TraceEntry part)
    {
        var freed = 0;
        if (_parts.Count > 0 && _parts[^1] is { Node.Given.IsEmpty: false } last)
        {
            part.Round = part.Node.Position <= last.Node.Position ? last.Round + 1 : last.Round;
            if (part.Round > last.Round && last.Round - SkippedRounds >= MostRounds - 1)
            {
                freed = Forget(last.Round);
                SkippedRounds++;
            }
        }
        _parts.Add(part);
        return freed;
    }

    private int Forget(int round)
    {
        var first = _parts.FindIndex(part => !part.Node.Given.IsEmpty && part.Round == round);
        var freed = _parts.Skip(first).Sum(part => part.TotalWeight());
        _parts.RemoveRange(first, _parts.Count - first);
        return freed;
    }

    private int TotalWeight() => Weight + _parts.Sum(part => part.TotalWeight());
}
