using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Explaining;

/// <summary>Notes what each node of one evaluation came to, within bounds of memory. Used by one thread.</summary>
internal sealed class Trace
{
    /// <summary>Values that are kept, and elements or 64 characters of those that the evaluation made.</summary>
    private const int Room = 100_000;

    private TraceEntry? _root;
    private TraceEntry? _current;
    private int _room = Room;


    /// <summary>Nodes that were evaluated as part of another one than they are written in, such as the values of a block.</summary>
    public HashSet<TracedNode> Displaced { get; } = [];

    /// <summary>Begins a node; gives the one around it, for <see cref="Leave"/>.</summary>
    public TraceEntry? Enter(TracedNode node, CelFrame frame)
    {
        var outer = _current;
        if (_root is not null && (outer is null || _room <= 0))
        {
            if (outer is not null)
                outer.IsCut = true;
            _current = null;
            return outer;
        }
        _current = new TraceEntry(node, [.. node.Given.Select(given => given.Node.Evaluate(frame))]);
        _root ??= _current;
        if (outer is not null && node.Position != int.MaxValue && !outer.Node.Parts.Contains(node))
            Displaced.Add(node);
        _room += (outer?.Add(_current) ?? 0) - 1;
        return outer;
    }

    /// <summary>Ends the node that was begun last.</summary>
    public void Leave(TraceEntry? outer, in CelValue value)
    {
        if (_current is not null)
        {
            _current.Value = value;
            var weight = WeightOf(value);
            _current.Weight += weight;
            _room -= weight;
        }
        _current = outer;
    }

    /// <summary>What was noted of a program.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="value">Its value, which a limit may have taken from the root.</param>
    public CelExplanation Explain(TracedNode root, in CelValue value) =>
        _root is null ? new CelExplanation(root, value) : new ExplanationBuilder(this).Of(_root, value);

    private static int WeightOf(in CelValue value) => value.Kind switch
    {
        CelKind.List or CelKind.Map when value.TryGetNode(out _, out _) => 0,
        CelKind.Map => value.Count,
        _ => Cost.Of(value),
    };
}
