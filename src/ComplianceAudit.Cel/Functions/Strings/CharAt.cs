using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>text.charAt(index)</c>: a string of one code point; empty at the end.</summary>
/// <remarks>An index below 0 or beyond the length is an error. From cel-go's strings library.</remarks>
internal sealed class CharAt : CelFunction
{
    public override string Name => "charAt";

    public override IReadOnlyList<string> Signatures { get; } = ["string.charAt(int) -> string"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String || arguments[1].Kind != CelKind.Int)
            return NoSuchOverload;
        var (text, index) = (arguments[0].AsString, arguments[1].AsInt);
        var offset = CodePoints.OffsetOf(text, index);
        if (offset < 0)
            return EvaluationErrors.IndexOutOfRange(index, CodePoints.Count(text));
        return CelValue.Of(offset == text.Length ? "" : text[offset..CodePoints.Next(text, offset)]);
    }
}
