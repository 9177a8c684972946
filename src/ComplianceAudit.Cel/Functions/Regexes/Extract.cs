using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Regexes;

namespace ComplianceAudit.Cel.Functions.Regexes;

/// <summary><c>regex.extract(text, pattern)</c>: the first match, or what the pattern's only group took of it; none without a match, or when that group took nothing.</summary>
internal sealed class Extract : PatternFunction
{
    public override string Name => "regex.extract";

    public override IReadOnlyList<string> Signatures { get; } = ["regex.extract(string, string) -> optional<string>"];

    protected override CelValue Apply(CelFrame frame, Pattern pattern, ReadOnlySpan<CelValue> arguments)
    {
        if (pattern.Groups > 1)
            return EvaluationErrors.TooManyGroups(Name, pattern.Groups);
        var text = arguments[0].AsString;
        if (!frame.Spend(PatternCost.OfFinding(pattern, text)))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        if (pattern.Capture(text, 0, out _, frame.Cancellation) is not { } match)
            return CelValue.None;
        var taken = match.Group(text, pattern.Groups);
        return pattern.Groups == 1 && taken.IsEmpty ? CelValue.None : CelValue.OfOptional(CelValue.Of(taken.ToString()));
    }
}
