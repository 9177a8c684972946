namespace ComplianceAudit.Cel.Functions.Optionals;

/// <summary><c>optional.none()</c>.</summary>
/// <remarks>From cel-go's optional library.</remarks>
internal sealed class OptionalNone : CelFunction
{
    public override string Name => "optional.none";

    public override IReadOnlyList<string> Signatures { get; } = ["optional.none() -> optional<T>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => CelValue.None;
}
