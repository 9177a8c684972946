using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary><c>quantity.isLessThan(other)</c>: whether the first is less.</summary>
/// <remarks>From Kubernetes' quantity library.</remarks>
internal sealed class IsLessQuantity : OpaqueComparison<Quantity>
{
    public override string Name => "isLessThan";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.Quantity.isLessThan(kubernetes.Quantity) -> bool"];

    protected override CelValue Of(int order) => CelValue.Of(order < 0);
}
