using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>text.substring(start, end)</c>: from an index to before another, or to the end.</summary>
/// <remarks>An index below 0 or beyond the length, or a start behind the end, is an error. From cel-go's strings library.</remarks>
internal sealed class Substring : CelFunction
{
    public override string Name => "substring";

    public override IReadOnlyList<string> Signatures { get; } = ["string.substring(int) -> string", "string.substring(int, int) -> string"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String || arguments[1].Kind != CelKind.Int || (arguments.Length == 3 && arguments[2].Kind != CelKind.Int))
            return NoSuchOverload;
        var text = arguments[0].AsString;
        var first = arguments[1].AsInt;
        var last = arguments.Length == 3 ? arguments[2].AsInt : CodePoints.Count(text);
        var (start, end) = (CodePoints.OffsetOf(text, first), CodePoints.OffsetOf(text, last));
        if (start < 0 || end < 0)
            return EvaluationErrors.IndexOutOfRange(start < 0 ? first : last, CodePoints.Count(text));
        return start <= end ? CelValue.Of(text[start..end]) : EvaluationErrors.BadArgument(Name, "the start lies behind the end");
    }
}
