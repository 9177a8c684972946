using System.Buffers;
using System.Globalization;

namespace ComplianceAudit.Cel.Values;

/// <summary>Durations as text: written in seconds (<c>5400s</c>, <c>-1.5s</c>), read in any units (<c>1h30m</c>).</summary>
internal static class DurationText
{
    /// <summary>Longest text read; what is longer is out of range or absurdly precise.</summary>
    private const int MaxLength = 100;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    private static readonly (string Name, decimal Nanoseconds)[] Units =
        [("ns", 1), ("us", 1e3m), ("\u00b5s", 1e3m), ("\u03bcs", 1e3m), ("ms", 1e6m), ("s", 1e9m), ("m", 60e9m), ("h", 3600e9m)];

    public static string Of(Moment moment)
    {
        var total = moment.TotalNanoseconds;
        var (seconds, nanoseconds) = Int128.DivRem(Int128.Abs(total), 1_000_000_000);
        return (total < 0 ? "-" : "") + seconds.ToString(CultureInfo.InvariantCulture) + Fraction.Of((int)nanoseconds) + "s";
    }

    public static bool TryParse(string text, out Int128 nanoseconds)
    {
        nanoseconds = 0;
        var rest = text.AsSpan().TrimStart("+-");
        if (text.Length > MaxLength || text.Length - rest.Length > 1 || rest.IsEmpty)
            return false;
        if (rest is "0")
            return true;
        var total = 0m;
        while (!rest.IsEmpty)
        {
            if (!TryTake(ref rest, out var part))
                return false;
            total += part;
        }
        nanoseconds = (Int128)(text[0] == '-' ? -total : total);
        return true;
    }

    /// <summary>Takes a number and its unit.</summary>
    private static bool TryTake(ref ReadOnlySpan<char> rest, out decimal nanoseconds)
    {
        nanoseconds = 0;
        var digits = rest.IndexOfAnyExcept(Digits);
        if (digits < 1 || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;
        rest = rest[digits..];
        var length = rest.IndexOfAny(Digits);
        var name = length < 0 ? rest : rest[..length];
        rest = rest[name.Length..];
        foreach (var unit in Units)
        {
            if (!name.SequenceEqual(unit.Name))
                continue;
            // The range of a duration is checked by the caller; this bound is above it and far below decimal's.
            nanoseconds = Math.Min(number, 1e20m / unit.Nanoseconds) * unit.Nanoseconds;
            return true;
        }
        return false;
    }
}
