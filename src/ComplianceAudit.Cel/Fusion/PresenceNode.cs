using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Fusion;

/// <summary>Whether a document has a field at the end of a path.</summary>
internal sealed class PresenceNode(FieldPath path, PlanNode plain) : ConditionNode
{
    private readonly FieldPath _path = path;

    public override Truth Test(CelFrame frame)
    {
        var node = _path.Follow(frame, out _);
        if (node >= 0)
            return Truth.True;
        return _path.IsAbsence(node) ? Truth.False : plain.Test(frame);
    }
}
