using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Regexes;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Regexes;

/// <summary><c>text.findAll(pattern, limit)</c>: the matches of the pattern that do not overlap, from the left, at most <c>limit</c>; all without a limit or with a negative one. A function of Kubernetes' regex library.</summary>
internal sealed class FindAll : PatternFunction
{
    public override string Name => "findAll";

    public override IReadOnlyList<string> Signatures { get; } = ["string.findAll(string) -> list<string>", "string.findAll(string, int) -> list<string>"];

    protected override CelValue Apply(CelFrame frame, Pattern pattern, ReadOnlySpan<CelValue> arguments)
    {
        var text = arguments[0].AsString;
        var limit = arguments.Length == 3 && arguments[2].AsInt >= 0 ? arguments[2].AsInt : long.MaxValue;
        var isPaid = frame.Spend(PatternCost.OfFinding(pattern, text));
        var parts = new List<CelValue>();
        var lastEnd = -1;
        for (var at = 0; isPaid && at <= text.Length && parts.Count < limit;)
        {
            if (pattern.Find(text, at, out var work) is not { } match)
                break;
            isPaid = frame.Spend(1 + PatternCost.OfWork(work) + Cost.OfText(match.End - match.Start));
            // Nothing, right behind the match before it, is no match of its own.
            if (match.End > at || match.Start != lastEnd)
                parts.Add(CelValue.Of(text[match.Start..match.End]));
            lastEnd = match.End;
            at = match.End > at ? match.End : at < text.Length ? CodePoints.Next(text, at) : at + 1;
        }
        return isPaid ? CelValue.OfList(parts) : EvaluationErrors.BudgetExhausted(frame.Budget);
    }
}
