using System.Numerics;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary><c>quantity.add(other)</c>: the exact sum of an amount and another one, or an int.</summary>
/// <remarks>From Kubernetes' quantity library.</remarks>
internal sealed class AddQuantity : QuantityArithmetic
{
    public override string Name => "add";

    protected override BigInteger Of(BigInteger left, BigInteger right) => left + right;
}
