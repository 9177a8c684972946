using System.Text;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>text.replace(old, new, limit)</c>: the first <c>limit</c> occurrences replaced; all without a limit or with a negative one.</summary>
/// <remarks>From cel-go's strings library.</remarks>
internal sealed class Replace : CelFunction
{
    public override string Name => "replace";

    public override IReadOnlyList<string> Signatures { get; } = ["string.replace(string, string) -> string", "string.replace(string, string, int) -> string"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        foreach (ref readonly var argument in arguments[..3])
        {
            if (argument.Kind != CelKind.String)
                return NoSuchOverload;
        }
        if (arguments.Length == 4 && arguments[3].Kind != CelKind.Int)
            return NoSuchOverload;
        var limit = arguments.Length == 4 && arguments[3].AsInt >= 0 ? arguments[3].AsInt : long.MaxValue;
        return Replaced(frame, arguments[0].AsString, arguments[1].AsString, arguments[2].AsString, limit);
    }

    private static CelValue Replaced(CelFrame frame, string text, string old, string with, long limit)
    {
        if (!frame.Spend(Cost.OfSearch(text, old)))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        var times = Math.Min(limit, old.Length > 0 ? text.AsSpan().Count(old) : CodePoints.Count(text) + 1L);
        var length = text.Length + (times * (with.Length - old.Length));
        if (!frame.Spend(Cost.OfText((times * 64) + length)) || !frame.CanMake(MadeSize.OfText(length)))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        var result = new StringBuilder((int)length);
        var at = 0;
        for (var count = 0L; count < times; count++)
        {
            // An empty text is found before each code point and at the end.
            var next = old.Length > 0 || count == 0 ? at : CodePoints.Next(text, at);
            var found = text.IndexOf(old, next, StringComparison.Ordinal);
            result.Append(text, at, found - at).Append(with);
            at = found + old.Length;
        }
        return CelValue.Of(result.Append(text, at, text.Length - at).ToString());
    }
}
