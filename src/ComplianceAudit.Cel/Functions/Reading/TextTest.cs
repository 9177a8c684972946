using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Reading;

/// <summary>A function that tells whether a string can be read as an opaque value.</summary>
internal abstract class TextTest : CelFunction
{
    public override IReadOnlyList<string> Signatures => [$"{Name}(string) -> bool"];

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind != CelKind.String || (arguments.Length > 1 && arguments[1].Kind != CelKind.Bool) ? NoSuchOverload
            : frame.Spend(Cost.OfReading(arguments[0].AsString)) ? CelValue.Of(Holds(arguments))
            : EvaluationErrors.BudgetExhausted(frame.Budget);

    /// <summary>The answer for arguments of the types that a signature has.</summary>
    protected abstract bool Holds(ReadOnlySpan<CelValue> arguments);
}
