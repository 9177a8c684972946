using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary><c>quantity.compareTo(other)</c>: -1 when the first is less, 0 when they are equal, 1 when it is greater.</summary>
/// <remarks>From Kubernetes' quantity library.</remarks>
internal sealed class CompareQuantity : OpaqueComparison<Quantity>
{
    public override string Name => "compareTo";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.Quantity.compareTo(kubernetes.Quantity) -> int"];

    protected override CelValue Of(int order) => CelValue.Of((long)Math.Sign(order));
}
