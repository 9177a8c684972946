using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary>A question about a string and another one.</summary>
internal abstract class TextComparison : CelFunction
{
    public sealed override IReadOnlyList<string> Signatures => [$"string.{Name}(string) -> bool"];

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String || arguments[1].Kind != CelKind.String)
            return NoSuchOverload;
        return TryTest(frame, arguments[0].AsString, arguments[1].AsString, out var holds) ? CelValue.Of(holds) : EvaluationErrors.BudgetExhausted(frame.Budget);
    }

    internal sealed override CelFunction Prepare(IReadOnlyList<CelValue?> constants, out string? problem)
    {
        problem = null;
        return constants[1] is { Kind: CelKind.String } other ? new WithConstant(this, other.AsString) : this;
    }

    /// <summary>Asks; false when the budget is used up.</summary>
    protected abstract bool TryTest(CelFrame frame, string text, string other, out bool holds);

    /// <summary>The other string is a constant.</summary>
    private sealed class WithConstant(TextComparison comparison, string other) : TextPredicate
    {
        public override string Name => comparison.Name;

        public override IReadOnlyList<string> Signatures => comparison.Signatures;

        public override bool TryTest(CelFrame frame, string text, out bool holds) => comparison.TryTest(frame, text, other, out holds);
    }
}
