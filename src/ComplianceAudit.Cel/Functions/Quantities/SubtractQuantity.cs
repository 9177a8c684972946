using System.Numerics;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary><c>quantity.sub(other)</c>: the exact difference of an amount and another one, or an int.</summary>
/// <remarks>From Kubernetes' quantity library.</remarks>
internal sealed class SubtractQuantity : QuantityArithmetic
{
    public override string Name => "sub";

    protected override BigInteger Of(BigInteger left, BigInteger right) => left - right;
}
