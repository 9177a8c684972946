using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary><c>quantity.isGreaterThan(other)</c>: whether the first is greater.</summary>
/// <remarks>From Kubernetes' quantity library.</remarks>
internal sealed class IsGreaterQuantity : OpaqueComparison<Quantity>
{
    public override string Name => "isGreaterThan";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.Quantity.isGreaterThan(kubernetes.Quantity) -> bool"];

    protected override CelValue Of(int order) => CelValue.Of(order > 0);
}
