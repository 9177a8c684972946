namespace ComplianceAudit.Cel.Functions.Optionals;

/// <summary><c>optional.ofNonZeroValue(value)</c>: none for null, false, zero and what is empty.</summary>
/// <remarks>From cel-go's optional library.</remarks>
internal sealed class OptionalOfNonZeroValue : CelFunction
{
    public override string Name => "optional.ofNonZeroValue";

    public override IReadOnlyList<string> Signatures { get; } = ["optional.ofNonZeroValue(T) -> optional<T>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Map?.Unsure(frame) is { } unsure ? CelValue.OfUnknown(unsure) : ZeroValue.Is(arguments[0]) ? CelValue.None : CelValue.OfOptional(arguments[0]);
}
