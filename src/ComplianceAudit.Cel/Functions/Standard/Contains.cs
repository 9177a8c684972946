using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>text.contains(other)</c>: whether a string holds another.</summary>
internal sealed class Contains : CelFunction
{
    public override string Name => "contains";

    public override IReadOnlyList<string> Signatures { get; } = ["string.contains(string) -> bool"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String || arguments[1].Kind != CelKind.String)
            return NoSuchOverload;
        var (text, other) = (arguments[0].AsString, arguments[1].AsString);
        return frame.Spend(Cost.OfSearch(text, other)) ? CelValue.Of(text.Contains(other, StringComparison.Ordinal)) : EvaluationErrors.BudgetExhausted(frame.Budget);
    }
}
