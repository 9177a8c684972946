namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A step of a plan, with everything resolved that is known before evaluation. Immutable and thread-safe.</summary>
internal abstract class PlanNode
{
    public abstract CelValue Evaluate(CelFrame frame);

    /// <summary>Evaluates where a bool is wanted, without making a value of it.</summary>
    public virtual Truth Test(CelFrame frame)
    {
        var value = Evaluate(frame);
        return value.Kind == CelKind.Bool ? TruthOf(value.IsTrue) : frame.Settle(value);
    }

    protected static Truth TruthOf(bool value) => value ? Truth.True : Truth.False;
}
