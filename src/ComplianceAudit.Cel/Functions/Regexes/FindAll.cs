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
        var walk = new MatchWalk(frame, pattern, text);
        var parts = new List<CelValue>();
        while (parts.Count < limit && walk.MoveNext() && frame.SpendSize(MadeSize.OfText(walk.Current.End - walk.Current.Start)))
            parts.Add(CelValue.Of(text[walk.Current.Start..walk.Current.End]));
        return !frame.IsExhausted ? CelValue.OfList(parts) : EvaluationErrors.BudgetExhausted(frame.Budget);
    }
}
