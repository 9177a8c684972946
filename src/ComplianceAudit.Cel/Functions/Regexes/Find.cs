using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Regexes;

namespace ComplianceAudit.Cel.Functions.Regexes;

/// <summary><c>text.find(pattern)</c>: the first match of the pattern in the text, the empty string without one. A function of Kubernetes' regex library.</summary>
internal sealed class Find : PatternFunction
{
    public override string Name => "find";

    public override IReadOnlyList<string> Signatures { get; } = ["string.find(string) -> string"];

    protected override CelValue Apply(CelFrame frame, Pattern pattern, ReadOnlySpan<CelValue> arguments)
    {
        var text = arguments[0].AsString;
        if (!frame.Spend(PatternCost.OfFinding(pattern, text)))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        return CelValue.Of(pattern.Find(text, 0, out _, frame.Cancellation) is { } match ? text[match.Start..match.End] : "");
    }
}
