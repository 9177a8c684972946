using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Functions.Regexes;
using ComplianceAudit.Cel.Regexes;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>matches(text, pattern)</c>, <c>text.matches(pattern)</c>: whether the pattern, of RE2's syntax, is found anywhere in the text.</summary>
internal sealed class Matches : PatternFunction
{
    public override string Name => "matches";

    public override IReadOnlyList<string> Signatures { get; } = ["string.matches(string) -> bool", "matches(string, string) -> bool"];

    protected override CelValue Apply(CelFrame frame, Pattern pattern, ReadOnlySpan<CelValue> arguments)
    {
        var text = arguments[0].AsString;
        return frame.Spend(PatternCost.OfMatching(pattern, text)) ? CelValue.Of(pattern.IsMatch(text)) : EvaluationErrors.BudgetExhausted(frame.Budget);
    }
}
