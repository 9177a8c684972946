using System.Numerics;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary>A function that computes an amount from one and another one, or an int.</summary>
internal abstract class QuantityArithmetic : CelFunction
{
    public sealed override IReadOnlyList<string> Signatures =>
        [$"kubernetes.Quantity.{Name}(kubernetes.Quantity) -> kubernetes.Quantity", $"kubernetes.Quantity.{Name}(int) -> kubernetes.Quantity"];

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.Opaque || arguments[0].AsOpaque is not Quantity left)
            return NoSuchOverload;
        if (arguments[1].Kind == CelKind.Int)
            return CelValue.OfOpaque(new Quantity(Of(left.Nanos, Quantity.Of(arguments[1].AsInt).Nanos)));
        return arguments[1].Kind == CelKind.Opaque && arguments[1].AsOpaque is Quantity right
            ? CelValue.OfOpaque(new Quantity(Of(left.Nanos, right.Nanos)))
            : NoSuchOverload;
    }

    protected abstract BigInteger Of(BigInteger left, BigInteger right);
}
