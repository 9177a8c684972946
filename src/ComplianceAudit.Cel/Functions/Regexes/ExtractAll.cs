using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Regexes;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Regexes;

/// <summary><c>regex.extractAll(text, pattern)</c>: the matches that do not overlap, or what the pattern's only group took of each, without those where it took nothing.</summary>
internal sealed class ExtractAll : PatternFunction
{
    public override string Name => "regex.extractAll";

    public override IReadOnlyList<string> Signatures { get; } = ["regex.extractAll(string, string) -> list<string>"];

    protected override CelValue Apply(CelFrame frame, Pattern pattern, ReadOnlySpan<CelValue> arguments)
    {
        if (pattern.Groups > 1)
            return EvaluationErrors.TooManyGroups(Name, pattern.Groups);
        var text = arguments[0].AsString;
        var walk = new MatchWalk(frame, pattern, text);
        var parts = new List<CelValue>();
        while (walk.MoveNext())
        {
            var taken = walk.Current.Group(text, pattern.Groups);
            if ((pattern.Groups == 0 || !taken.IsEmpty) && frame.SpendSize(MadeSize.OfText(taken.Length)))
                parts.Add(CelValue.Of(taken.ToString()));
        }
        return !frame.IsExhausted ? CelValue.OfList(parts) : EvaluationErrors.BudgetExhausted(frame.Budget);
    }
}
