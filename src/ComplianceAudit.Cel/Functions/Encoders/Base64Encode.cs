using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Encoders;

/// <summary><c>base64.encode(bytes)</c>.</summary>
/// <remarks>From cel-go's encoders library.</remarks>
internal sealed class Base64Encode : CelFunction
{
    public override string Name => "base64.encode";

    public override IReadOnlyList<string> Signatures { get; } = ["base64.encode(bytes) -> string"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind != CelKind.Bytes ? NoSuchOverload
            : frame.CanMake(MadeSize.OfText((arguments[0].AsBytes.LongLength + 2) / 3 * 4)) ? CelValue.Of(Convert.ToBase64String(arguments[0].AsBytes))
            : EvaluationErrors.BudgetExhausted(frame.Budget);
}
