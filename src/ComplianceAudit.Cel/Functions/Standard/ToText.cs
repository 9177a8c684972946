using System.Text;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>string(value)</c>: of a scalar or an address; bytes must be UTF-8.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class ToText : CelFunction
{
    public override string Name => "string";

    public override IReadOnlyList<string> Signatures { get; } =
    [
        "string(string) -> string",
        "string(bool) -> string",
        "string(int) -> string",
        "string(uint) -> string",
        "string(double) -> string",
        "string(bytes) -> string",
        "string(timestamp) -> string",
        "string(duration) -> string",
        "string(net.IP) -> string",
        "string(net.CIDR) -> string",
    ];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.String => arguments[0],
        CelKind.Bool => CelValue.Of(arguments[0].AsBool ? "true" : "false"),
        CelKind.Int => CelValue.Of(TextForm.Of(arguments[0].AsInt)),
        CelKind.UInt => CelValue.Of(TextForm.Of(arguments[0].AsUInt)),
        CelKind.Double => CelValue.Of(TextForm.Of(arguments[0].AsDouble)),
        CelKind.Bytes => OfBytes(arguments[0]),
        CelKind.Timestamp => CelValue.Of(TimestampText.Of(arguments[0].Moment)),
        CelKind.Duration => CelValue.Of(DurationText.Of(arguments[0].Moment)),
        CelKind.Opaque when arguments[0].AsOpaque.ConvertsToString => CelValue.Of(arguments[0].AsOpaque.Text),
        _ => NoSuchOverload,
    };

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static CelValue OfBytes(in CelValue value)
    {
        try
        {
            return CelValue.Of(Strict.GetString(value.AsBytes));
        }
        catch (DecoderFallbackException)
        {
            return EvaluationErrors.BadConversion(value, "UTF-8 string");
        }
    }
}
