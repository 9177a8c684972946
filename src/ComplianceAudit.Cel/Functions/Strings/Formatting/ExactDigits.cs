using System.Globalization;

namespace ComplianceAudit.Cel.Functions.Strings.Formatting;

/// <summary>The exact decimal digits of a finite double, rounded half to even, unlike .NET's own formats.</summary>
internal sealed class ExactDigits
{
    /// <summary>More digits behind the point than any double has.</summary>
    private const string Exact = "F1080";

    private readonly string _digits;

    /// <summary>Digits before the point; negative or zero for a number below one, without its leading zeros.</summary>
    private readonly int _point;

    public ExactDigits(double number)
    {
        var text = number.ToString(Exact, CultureInfo.InvariantCulture);
        var whole = text.IndexOf('.');
        var all = text.Remove(whole, 1).TrimEnd('0');
        _digits = all.TrimStart('0');
        _point = _digits.Length == 0 ? 1 : whole - (all.Length - _digits.Length);
    }

    public string Fixed(int precision)
    {
        var (digits, point) = Round(_point + precision);
        var padded = (point > 0 ? digits : new string('0', 1 - point) + digits).PadRight(Math.Max(point, 1) + precision, '0');
        var whole = padded[..Math.Max(point, 1)];
        return precision == 0 ? whole : $"{whole}.{padded.Substring(whole.Length, precision)}";
    }

    public string Scientific(int precision)
    {
        var (digits, point) = Round(precision + 1);
        var padded = digits.PadRight(precision + 1, '0');
        var mantissa = precision == 0 ? padded[..1] : $"{padded[0]}.{padded.Substring(1, precision)}";
        var exponent = point - 1;
        return mantissa + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString("D2", CultureInfo.InvariantCulture);
    }

    /// <summary>The number with a count of significant digits, which may be none or less.</summary>
    private (string Digits, int Point) Round(int count)
    {
        if (count >= _digits.Length)
            return (_digits, _point);
        if (count < 0)
            return ("", _point);
        var kept = _digits[..count].ToCharArray();
        var rest = _digits[count..];
        var isTie = rest == "5";
        if (rest[0] < '5' || (isTie && (count == 0 || (kept[^1] - '0') % 2 == 0)))
            return (new string(kept), _point);
        for (var i = count - 1; i >= 0; i--)
        {
            if (kept[i] < '9')
            {
                kept[i]++;
                return (new string(kept), _point);
            }
            kept[i] = '0';
        }
        return ("1" + new string(kept), _point + 1);
    }
}
