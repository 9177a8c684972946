using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary>Reads quantities as Kubernetes' resource.Quantity does: what is finer than a billionth is rounded away from zero, what is beyond 2^63-1 with a binary suffix is cut to it.</summary>
internal static class QuantityText
{
    /// <summary>Longest text read, and the greatest exponent: far more than any amount needs, and little work.</summary>
    private const int Longest = 400;

    private const int Nano = 9;

    private static readonly BigInteger Greatest = long.MaxValue * BigInteger.Pow(10, Nano);

    private static readonly FrozenDictionary<string, int> Powers10 = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["n"] = -9, ["u"] = -6, ["m"] = -3, [""] = 0, ["k"] = 3, ["M"] = 6, ["G"] = 9, ["T"] = 12, ["P"] = 15, ["E"] = 18,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Powers2 = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Ki"] = 10, ["Mi"] = 20, ["Gi"] = 30, ["Ti"] = 40, ["Pi"] = 50, ["Ei"] = 60,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Quantity? TryParse(string text, out string problem)
    {
        problem = "expected a number and a suffix such as m, k, M, Ki, Mi or e3";
        if (text.Length > Longest)
            return null;
        var rest = text.AsSpan(text.StartsWith('-') || text.StartsWith('+') ? 1 : 0);
        var whole = TakeDigits(ref rest);
        var fraction = rest.StartsWith('.') ? TakeFraction(ref rest) : [];
        if (whole.Length + fraction.Length == 0)
            return null;
        var digits = BigInteger.Parse(string.Concat("0", whole, fraction), NumberStyles.None, CultureInfo.InvariantCulture);
        if (Scaled(digits, fraction.Length, rest.ToString()) is not { } nanos)
            return null;
        return new Quantity(text[0] == '-' ? -nanos : nanos);
    }

    private static BigInteger? Scaled(BigInteger digits, int fraction, string suffix)
    {
        if (Powers2.TryGetValue(suffix, out var power2))
            return BigInteger.Min(Shifted(digits << power2, Nano - fraction), Greatest);
        if (Powers10.TryGetValue(suffix, out var power10) || TryReadExponent(suffix, out power10))
            return Shifted(digits, Nano - fraction + power10);
        return null;
    }

    private static bool TryReadExponent(string suffix, out int exponent)
    {
        exponent = 0;
        if (suffix.Length < 2 || suffix[0] is not ('e' or 'E'))
            return false;
        var digits = suffix.AsSpan(suffix[1] is '-' or '+' ? 2 : 1);
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9') || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return false;
        // No text is so long that a smaller exponent made a difference: whatever is left is less than a billionth.
        exponent = suffix[1] == '-' ? -(int)Math.Min(size, 2 * Longest) : (int)Math.Min(size, Longest + 1);
        return exponent <= Longest;
    }

    private static BigInteger Shifted(BigInteger digits, int power) =>
        power >= 0 ? digits * BigInteger.Pow(10, power) : DivideUp(digits, BigInteger.Pow(10, -power));

    private static BigInteger DivideUp(BigInteger digits, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(digits, divisor, out var rest);
        return rest.IsZero ? quotient : quotient + 1;
    }

    private static ReadOnlySpan<char> TakeFraction(ref ReadOnlySpan<char> rest)
    {
        rest = rest[1..];
        return TakeDigits(ref rest);
    }

    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? rest : rest[..length];
        rest = rest[digits.Length..];
        return digits;
    }
}
