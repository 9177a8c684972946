using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Encoders;

/// <summary><c>base64.decode(text)</c>: with its whole padding or without any; an error when it is no base64.</summary>
/// <remarks>From cel-go's encoders library.</remarks>
internal sealed class Base64Decode : CelFunction
{
    public override string Name => "base64.decode";

    public override IReadOnlyList<string> Signatures { get; } = ["base64.decode(string) -> bytes"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String)
            return NoSuchOverload;
        var text = arguments[0].AsString;
        // .NET passes over white space.
        if (text.Any(char.IsWhiteSpace))
            return EvaluationErrors.BadConversion(arguments[0], "base64");
        var padded = text.EndsWith('=') ? text : text.PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[(padded.Length + 3) / 4 * 3];
        return Convert.TryFromBase64String(padded, bytes, out var length)
            ? CelValue.Of(bytes[..length])
            : EvaluationErrors.BadConversion(arguments[0], "base64");
    }
}
