using System.Globalization;
using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>double(value)</c>: of a number the nearest double, of decimal text, of <c>Inf</c>, <c>Infinity</c> and <c>NaN</c> in either case.</summary>
/// <remarks>Malformed text, and a number beyond every double, are an error. From the language definition.</remarks>
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

    private static CelValue OfText(in CelValue text)
    {
        var written = text.AsString;
        var unsigned = written.AsSpan(written.StartsWith('-') || written.StartsWith('+') ? 1 : 0);
        if (unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("infinity", StringComparison.OrdinalIgnoreCase))
            return CelValue.Of(written[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity);
        if (written.Equals("nan", StringComparison.OrdinalIgnoreCase))
            return CelValue.Of(double.NaN);
        // .NET passes over null characters at the end, and makes a number beyond every double infinite.
        const NumberStyles form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return !written.Contains('\0') && double.TryParse(written, form, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? CelValue.Of(value)
            : EvaluationErrors.BadConversion(text, "double");
    }
}
