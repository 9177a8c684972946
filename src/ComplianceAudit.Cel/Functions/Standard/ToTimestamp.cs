using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Operators;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>timestamp(value)</c>: of RFC 3339 text, or of seconds since 1970.</summary>
/// <remarks>Malformed text, and a moment outside the years 1 to 9999, are an error. From the language definition.</remarks>
internal sealed class ToTimestamp : CelFunction
{
    public override string Name => "timestamp";

    public override IReadOnlyList<string> Signatures { get; } = ["timestamp(timestamp) -> timestamp", "timestamp(string) -> timestamp", "timestamp(int) -> timestamp"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.Timestamp => arguments[0],
        CelKind.Int => TimeArithmetic.Timestamp((Int128)arguments[0].AsInt * 1_000_000_000),
        CelKind.String => TimestampText.TryParse(arguments[0].AsString, out var moment)
            ? CelValue.OfTimestamp(moment)
            : EvaluationErrors.BadConversion(arguments[0], "timestamp, such as 2024-01-31T08:00:00Z"),
        _ => NoSuchOverload,
    };
}
