namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A step of a plan, with everything resolved that is known before evaluation. Immutable and thread-safe.</summary>
internal abstract class PlanNode
{
    public abstract CelValue Evaluate(CelFrame frame);
}
