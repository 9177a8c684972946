using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary><c>quantity.sign()</c>, <c>sign(quantity)</c>: -1, 0 or 1.</summary>
/// <remarks>From Kubernetes' quantity library.</remarks>
internal sealed class SignOfQuantity : OpaqueProperty<Quantity>
{
    public override string Name => "sign";

    public override IReadOnlyList<string> Signatures { get; } = ["sign(kubernetes.Quantity) -> int", "kubernetes.Quantity.sign() -> int"];

    protected override CelValue Of(Quantity value) => CelValue.Of((long)value.Nanos.Sign);
}
