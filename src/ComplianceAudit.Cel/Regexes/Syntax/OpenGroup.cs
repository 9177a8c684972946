using ComplianceAudit.Cel.Regexes.Tree;

namespace ComplianceAudit.Cel.Regexes.Syntax;

/// <summary>A group that is not closed yet, or the whole pattern.</summary>
/// <param name="start">Where it was opened.</param>
/// <param name="number">Its number, from 1; 0 when it has none.</param>
/// <param name="outerFlags">Flags that hold again behind it.</param>
internal sealed class OpenGroup(int start, int number, PatternFlags outerFlags)
{
    private readonly List<PatternNode> _alternatives = [];
    private readonly List<PatternNode> _parts = [];

    public int Start => start;

    public PatternFlags OuterFlags => outerFlags;

    /// <summary>What was parsed last, when there is something that may be repeated.</summary>
    public PatternNode? Last => _parts.Count == 0 ? null : _parts[^1];

    public void Add(PatternNode part) => _parts.Add(part);

    public void ReplaceLast(PatternNode part) => _parts[^1] = part;

    public void EndAlternative()
    {
        _alternatives.Add(_parts.Count == 1 ? _parts[0] : new SequenceNode([.. _parts]));
        _parts.Clear();
    }

    public PatternNode Close()
    {
        EndAlternative();
        var inner = _alternatives.Count == 1 ? _alternatives[0] : new ChoiceNode([.. _alternatives]);
        return number is > 0 and <= PatternMatch.MaxGroups ? new GroupNode(inner, number) : inner;
    }
}
