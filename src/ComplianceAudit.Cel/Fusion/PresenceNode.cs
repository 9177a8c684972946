using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Fusion;

/// <summary>Whether a document has a field at the end of a path, or whether it has none.</summary>
internal sealed class PresenceNode(FieldPath path, bool isWanted, PlanNode plain) : FieldCondition(path, plain)
{
    private readonly Truth _present = TruthOf(isWanted);

    /// <summary>The answer where there is no such field.</summary>
    public Truth WhenAbsent { get; } = TruthOf(!isWanted);

    /// <summary>The opposite question.</summary>
    public PresenceNode Opposite(NotNode plain) => new(Path!.Value, _present != Truth.True, plain);

    public override Truth TestFrom(CelFrame frame, DocumentReader reader, int node, (int Node, int Fields) from, out int reached)
    {
        reached = Follow(frame, reader, from, out var isAbsent);
        if (reached >= 0)
            return _present;
        return isAbsent ? WhenAbsent : TestPlain(frame, reader, node);
    }
}
