using System.Globalization;
using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>int(value)</c>: of a number cut toward zero, of decimal text, of a timestamp in seconds since 1970, of a duration in nanoseconds.</summary>
/// <remarks>The language definition leaves durations out; cel-go gives nanoseconds.</remarks>
internal sealed class ToInt : CelFunction
{
    public override string Name => "int";

    public override IReadOnlyList<string> Signatures { get; } =
    [
        "int(int) -> int",
        "int(uint) -> int",
        "int(double) -> int",
        "int(string) -> int",
        "int(timestamp) -> int",
        "int(duration) -> int",
    ];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.Int => arguments[0],
        CelKind.UInt => arguments[0].AsUInt <= long.MaxValue ? CelValue.Of((long)arguments[0].AsUInt) : EvaluationErrors.Overflow("int"),
        CelKind.Double => OfDouble(arguments[0].AsDouble),
        CelKind.String => OfText(arguments[0]),
        CelKind.Timestamp => CelValue.Of(arguments[0].Moment.Seconds),
        CelKind.Duration => CelValue.Of((long)arguments[0].Moment.TotalNanoseconds),
        _ => NoSuchOverload,
    };

    // Of the bounds of an int, doubles hold neighbours alone: both are refused, as the language demands.
    private static CelValue OfDouble(double value) =>
        value is > -9223372036854775808.0 and < 9223372036854775808.0 ? CelValue.Of((long)value) : EvaluationErrors.Overflow("int");

    // .NET passes over null characters at the end.
    private static CelValue OfText(in CelValue text) =>
        !text.AsString.Contains('\0') && long.TryParse(text.AsString, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? CelValue.Of(value)
            : EvaluationErrors.BadConversion(text, "int");
}
