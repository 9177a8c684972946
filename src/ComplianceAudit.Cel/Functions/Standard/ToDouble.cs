using System.Globalization;
using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>double(value)</c>.</summary>
internal sealed class ToDouble : CelFunction
{
    public override string Name => "double";

    public override IReadOnlyList<string> Signatures { get; } =
    [
        "double(double) -> double",
        "double(int) -> double",
        "double(uint) -> double",
        "double(string) -> double",
    ];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.Double => arguments[0],
        CelKind.Int => CelValue.Of((double)arguments[0].AsInt),
        CelKind.UInt => CelValue.Of((double)arguments[0].AsUInt),
        CelKind.String => OfText(arguments[0]),
        _ => NoSuchOverload,
    };

    private static CelValue OfText(in CelValue text) => text.AsString switch
    {
        "NaN" => CelValue.Of(double.NaN),
        "Infinity" or "+Infinity" or "Inf" or "+Inf" => CelValue.Of(double.PositiveInfinity),
        "-Infinity" or "-Inf" => CelValue.Of(double.NegativeInfinity),
        var written when double.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) =>
            CelValue.Of(value),
        _ => EvaluationErrors.BadConversion(text, "double"),
    };
}
