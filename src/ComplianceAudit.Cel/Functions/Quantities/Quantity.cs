using System.Globalization;
using System.Numerics;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary>An exact amount, <c>kubernetes.Quantity</c>: a whole number of billionths, which is as fine as Kubernetes' resource.Quantity gets.</summary>
/// <param name="nanos">The amount in billionths.</param>
internal sealed class Quantity(BigInteger nanos) : Opaque, IComparable<Quantity>
{
    private const int Decimals = 9;

    private static readonly BigInteger NanosPerUnit = BigInteger.Pow(10, Decimals);

    public override string TypeName => "kubernetes.Quantity";

    /// <summary>The amount as a plain decimal number, whatever suffix it was written with.</summary>
    public override string Text
    {
        get
        {
            var digits = BigInteger.Abs(Nanos).ToString(CultureInfo.InvariantCulture).PadLeft(Decimals + 1, '0');
            var fraction = digits[^Decimals..].TrimEnd('0');
            return (Nanos.Sign < 0 ? "-" : "") + digits[..^Decimals] + (fraction.Length > 0 ? "." + fraction : "");
        }
    }

    public override int Steps => Nanos.GetByteCount() / 8;

    public BigInteger Nanos => nanos;

    /// <summary>The amount as an int; null when it has a fraction or does not fit.</summary>
    public long? Whole
    {
        get
        {
            var whole = BigInteger.DivRem(Nanos, NanosPerUnit, out var fraction);
            return fraction.IsZero && whole >= long.MinValue && whole <= long.MaxValue ? (long)whole : null;
        }
    }

    /// <summary>The nearest double, infinite when the amount is beyond all of them.</summary>
    public double Approximate => double.Parse(Text, CultureInfo.InvariantCulture);

    public static Quantity Of(long whole) => new(whole * NanosPerUnit);

    public int CompareTo(Quantity? other) => Nanos.CompareTo(other?.Nanos ?? BigInteger.Zero);

    public override bool IsEqualTo(Opaque other) => other is Quantity quantity && Nanos == quantity.Nanos;
}
