using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>text.split(separator, limit)</c>: at most <c>limit</c> parts, the last holding the rest; all without a limit or with a negative one.</summary>
/// <remarks>From cel-go's strings library.</remarks>
internal sealed class Split : CelFunction
{
    public override string Name => "split";

    public override IReadOnlyList<string> Signatures { get; } = ["string.split(string) -> list<string>", "string.split(string, int) -> list<string>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String || arguments[1].Kind != CelKind.String || (arguments.Length == 3 && arguments[2].Kind != CelKind.Int))
            return NoSuchOverload;
        var limit = arguments.Length == 3 && arguments[2].AsInt >= 0 ? (int)Math.Min(arguments[2].AsInt, int.MaxValue) : int.MaxValue;
        var (text, separator) = (arguments[0].AsString, arguments[1].AsString);
        // Paid for before it is made: there may be as many parts as characters.
        var count = Math.Min(limit, separator.Length == 0 ? CodePoints.Count(text) : 1 + (long)text.AsSpan().Count(separator));
        if (!frame.Spend(Cost.OfSearch(text, separator)) || !frame.Spend((int)count) || !frame.SpendSize((count * MadeSize.OfText(0)) + MadeSize.OfText(text.Length)) || !frame.CanMake(MadeSize.OfList(count)))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        var parts = limit == 0 ? [] : separator.Length == 0 ? Characters(text, limit) : text.Split(separator, limit);
        return CelValue.OfList(Array.ConvertAll(parts, CelValue.Of));
    }

    private static string[] Characters(string text, int limit)
    {
        var parts = new List<string>();
        for (var at = 0; at < text.Length; at = parts.Count == limit ? text.Length : CodePoints.Next(text, at))
            parts.Add(parts.Count + 1 == limit ? text[at..] : text[at..CodePoints.Next(text, at)]);
        return [.. parts];
    }
}
