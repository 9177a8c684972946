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
        var (result, end) = (new StringBuilder(), 0);
        for (var count = 0L; count < limit && walk.MoveNext(); count++)
        {
            if (!frame.Spend(Cost.Of(arguments[2])) || !frame.CanMake(MadeSize.OfText((long)result.Length + text.Length - end + replacement.Length)))
                break;
            result.Append(text, end, walk.Current.Start - end);
            end = walk.Current.End;
            if (Problem(frame, pattern, replacement, walk.Current, text, result) is { } problem)
                return problem;
        }
        return !frame.IsExhausted ? CelValue.Of(result.Append(text, end, text.Length - end).ToString()) : EvaluationErrors.BudgetExhausted(frame.Budget);
    }

    /// <summary>Appends what a match is replaced by; gives what is wrong with the replacement, if anything is.</summary>
    private CelValue? Problem(CelFrame frame, Pattern pattern, string replacement, PatternMatch match, string text, StringBuilder result)
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
                TryAppend(frame, match.Group(text, replacement[at] - '0'), result);
        }
        return null;
    }

    /// <summary>Appends what a group took, which may be much and be wanted many times.</summary>
    private static void TryAppend(CelFrame frame, ReadOnlySpan<char> taken, StringBuilder result)
    {
        if (frame.Spend(1 + Cost.OfText(taken.Length)) && frame.CanMake(MadeSize.OfText((long)result.Length + taken.Length)))
            result.Append(taken);
    }
}
