using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary><c>quantity(text)</c>: the amount that a string such as <c>1.5Gi</c>, <c>200m</c> or <c>12e6</c> holds; an error when it holds none.</summary>
/// <remarks>As Kubernetes' quantity library has it, over the grammar of resource.Quantity.</remarks>
internal sealed class ToQuantity : OpaqueFromText
{
    public override string Name => "quantity";

    public override IReadOnlyList<string> Signatures { get; } = ["quantity(string) -> kubernetes.Quantity"];

    protected override CelValue Read(ReadOnlySpan<CelValue> arguments) =>
        QuantityText.TryParse(arguments[0].AsString, out var problem) is { } quantity ? Opaque(quantity) : Refuse(arguments[0], "quantity", problem);
}
