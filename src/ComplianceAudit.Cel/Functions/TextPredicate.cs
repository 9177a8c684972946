using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions;

/// <summary>A function of one text that answers yes or no, whose other arguments are constants and were prepared.</summary>
internal abstract class TextPredicate : CelFunction
{
    /// <summary>Asks; false when the budget is used up.</summary>
    public abstract bool TryTest(CelFrame frame, string text, out bool holds);

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String)
            return NoSuchOverload;
        return TryTest(frame, arguments[0].AsString, out var holds) ? CelValue.Of(holds) : EvaluationErrors.BudgetExhausted(frame.Budget);
    }
}
