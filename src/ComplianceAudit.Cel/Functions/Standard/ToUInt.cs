using System.Globalization;
using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>uint(value)</c>: of a number cut toward zero, of decimal text.</summary>
/// <remarks>Malformed text, and a number out of range, are an error. From the language definition.</remarks>
internal sealed class ToUInt : CelFunction
{
    public override string Name => "uint";

    public override IReadOnlyList<string> Signatures { get; } = ["uint(uint) -> uint", "uint(int) -> uint", "uint(double) -> uint", "uint(string) -> uint"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.UInt => arguments[0],
        CelKind.Int => arguments[0].AsInt >= 0 ? CelValue.Of((ulong)arguments[0].AsInt) : EvaluationErrors.Overflow("uint"),
        CelKind.Double => OfDouble(arguments[0].AsDouble),
        CelKind.String => OfText(arguments[0]),
        _ => NoSuchOverload,
    };

    private static CelValue OfDouble(double value) =>
        value is >= 0 and < 18446744073709551616.0 ? CelValue.Of((ulong)value) : EvaluationErrors.Overflow("uint");

    // .NET passes over null characters at the end.
    private static CelValue OfText(in CelValue text) =>
        !text.AsString.Contains('\0') && ulong.TryParse(text.AsString, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? CelValue.Of(value)
            : EvaluationErrors.BadConversion(text, "uint");
}
