using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Regexes;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>matches(text, pattern)</c>, <c>text.matches(pattern)</c>: whether the pattern is found anywhere in the text.</summary>
internal sealed class Matches : CelFunction
{
    public override string Name => "matches";

    public override IReadOnlyList<string> Signatures { get; } = ["string.matches(string) -> bool", "matches(string, string) -> bool"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String || arguments[1].Kind != CelKind.String)
            return NoSuchOverload;
        var text = arguments[1].AsString;
        if (!frame.Spend(PatternCost.OfMaking(text)))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        return Pattern.TryMake(text, out var pattern, out var problem) ? Match(frame, pattern, arguments[0]) : EvaluationErrors.BadPattern(text, problem);
    }

    internal override CelFunction Prepare(IReadOnlyList<CelValue?> constants, out string? problem)
    {
        problem = null;
        if (constants[1] is not { Kind: CelKind.String } text)
            return this;
        if (Pattern.TryMake(text.AsString, out var pattern, out var reason))
            return new MatchesConstant(pattern);
        problem = EvaluationErrors.BadPattern(text.AsString, reason).AsError.Message;
        return this;
    }

    private static CelValue Match(CelFrame frame, Pattern pattern, in CelValue text) =>
        frame.Spend(PatternCost.OfMatching(pattern, text.AsString)) ? CelValue.Of(pattern.IsMatch(text.AsString)) : EvaluationErrors.BudgetExhausted(frame.Budget);

    /// <summary>The pattern is a constant, compiled with the program.</summary>
    private sealed class MatchesConstant(Pattern pattern) : CelFunction
    {
        public override string Name => "matches";

        public override IReadOnlyList<string> Signatures { get; } = ["string.matches(string) -> bool", "matches(string, string) -> bool"];

        public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
            arguments[0].Kind == CelKind.String ? Match(frame, pattern, arguments[0]) : NoSuchOverload;
    }
}
