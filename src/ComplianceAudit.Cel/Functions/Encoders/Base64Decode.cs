using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Encoders;

/// <summary><c>base64.decode(text)</c>: with or without padding.</summary>
internal sealed class Base64Decode : CelFunction
{
    public override string Name => "base64.decode";

    public override IReadOnlyList<string> Signatures { get; } = ["base64.decode(string) -> bytes"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String)
            return NoSuchOverload;
        var text = arguments[0].AsString;
        var padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64String(padded, bytes, out var length)
            ? CelValue.Of(bytes[..length])
            : EvaluationErrors.BadConversion(arguments[0], "base64");
    }
}
