using System.Text;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Regexes;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Regexes;

/// <summary>
/// <c>regex.replace(text, pattern, replacement, limit)</c>: the first <c>limit</c> matches replaced; all without a limit or with a negative one.
/// In the replacement, <c>\0</c> is the match, <c>\1</c> to <c>\9</c> what a group took of it and <c>\\</c> a backslash.
/// </summary>
internal sealed class ReplaceMatches : PatternFunction
{
    public override string Name => "regex.replace";

    public override IReadOnlyList<string> Signatures { get; } =
        ["regex.replace(string, string, string) -> string", "regex.replace(string, string, string, int) -> string"];

    protected override bool Takes(ReadOnlySpan<CelValue> arguments) =>
        base.Takes(arguments[..2]) && arguments[2].Kind == CelKind.String && (arguments.Length == 3 || arguments[3].Kind == CelKind.Int);

    protected override CelValue Apply(CelFrame frame, Pattern pattern, ReadOnlySpan<CelValue> arguments)
    {
        var (text, replacement) = (arguments[0].AsString, arguments[2].AsString);
        var limit = arguments.Length == 4 && arguments[3].AsInt >= 0 ? arguments[3].AsInt : long.MaxValue;
        var walk = new MatchWalk(frame, pattern, text);
        var (result, end, isPaid) = (new StringBuilder(), 0, true);
        for (var count = 0L; count < limit && isPaid && walk.MoveNext(); count++)
        {
            var before = result.Length;
            result.Append(text, end, walk.Current.Start - end);
            end = walk.Current.End;
            if (Problem(pattern, replacement, walk.Current, text, result) is { } problem)
                return problem;
            isPaid = frame.Spend(Cost.OfText(result.Length - before));
        }
        return walk.IsPaid && isPaid ? CelValue.Of(result.Append(text, end, text.Length - end).ToString()) : EvaluationErrors.BudgetExhausted(frame.Budget);
    }

    /// <summary>Appends what a match is replaced by; gives what is wrong with the replacement, if anything is.</summary>
    private CelValue? Problem(Pattern pattern, string replacement, PatternMatch match, string text, StringBuilder result)
    {
        for (var at = 0; at < replacement.Length; at++)
        {
            if (replacement[at] != '\\')
            {
                result.Append(replacement[at]);
                continue;
            }
            at++;
            if (at < replacement.Length && replacement[at] == '\\')
                result.Append('\\');
            else if (at >= replacement.Length || !char.IsAsciiDigit(replacement[at]))
                return EvaluationErrors.BadReference(Name, at < replacement.Length ? replacement[(at - 1)..CodePoints.Next(replacement, at)] : "\\");
            else if (replacement[at] - '0' > pattern.Groups)
                return EvaluationErrors.NoSuchGroup(Name, replacement[at] - '0', pattern.Groups);
            else
                result.Append(match.Group(text, replacement[at] - '0'));
        }
        return null;
    }
}
