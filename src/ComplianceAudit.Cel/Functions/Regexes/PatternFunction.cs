using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Regexes;

namespace ComplianceAudit.Cel.Functions.Regexes;

/// <summary>A function over a text and a pattern, its first two arguments. A constant pattern is parsed with the program.</summary>
internal abstract class PatternFunction : CelFunction
{
    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (!Takes(arguments))
            return NoSuchOverload;
        var text = arguments[1].AsString;
        if (!frame.Spend(PatternCost.OfParsing(text)))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        if (!PatternCache.TryGet(text, out var pattern, out var problem))
            return EvaluationErrors.BadPattern(problem);
        return frame.Spend(PatternCost.OfPreparing(pattern)) ? Apply(frame, pattern, arguments) : EvaluationErrors.BudgetExhausted(frame.Budget);
    }

    internal sealed override CelFunction Prepare(IReadOnlyList<CelValue?> constants, out string? problem)
    {
        problem = null;
        return constants[1] is { Kind: CelKind.String } text && Pattern.TryMake(text.AsString, out var pattern, out problem) ? With(pattern) : this;
    }

    /// <summary>The result for a pattern and arguments of the right types.</summary>
    protected abstract CelValue Apply(CelFrame frame, Pattern pattern, ReadOnlySpan<CelValue> arguments);

    /// <summary>This function with a pattern that is a constant.</summary>
    protected virtual CelFunction With(Pattern pattern) => new WithConstant(this, pattern);

    /// <summary>Whether the arguments are of the right types: two strings, by default, and maybe an int.</summary>
    protected virtual bool Takes(ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.String && arguments[1].Kind == CelKind.String && (arguments.Length == 2 || arguments[2].Kind == CelKind.Int);

    private sealed class WithConstant(PatternFunction function, Pattern pattern) : CelFunction
    {
        public override string Name => function.Name;

        public override IReadOnlyList<string> Signatures => function.Signatures;

        public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
            function.Takes(arguments) ? function.Apply(frame, pattern, arguments) : NoSuchOverload;
    }
}
