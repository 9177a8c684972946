namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A place of which it was known before evaluation that it is an error.</summary>
internal sealed class FailureNode(CelError error) : PlanNode
{
    public override CelValue Evaluate(CelFrame frame) => CelValue.OfError(error);
}
