namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A value that is computed when it is first read: one slot says whether it has been, the next holds it, be it unknown or an error.</summary>
internal sealed class LazyNode(int slot, PlanNode value) : PlanNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        if (frame.Local(slot).IsTrue)
            return frame.Local(slot + 1);
        var computed = value.Evaluate(frame);
        frame.SetLocal(slot, CelValue.True);
        frame.SetLocal(slot + 1, computed);
        return computed;
    }
}
