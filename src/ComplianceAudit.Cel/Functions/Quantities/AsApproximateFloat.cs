using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary><c>quantity.asApproximateFloat()</c>: the nearest double, infinite when the amount is out of its range.</summary>
/// <remarks>From Kubernetes' quantity library.</remarks>
internal sealed class AsApproximateFloat : OpaqueProperty<Quantity>
{
    public override string Name => "asApproximateFloat";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.Quantity.asApproximateFloat() -> double"];

    protected override CelValue Of(Quantity value) => CelValue.Of(value.Approximate);
}
