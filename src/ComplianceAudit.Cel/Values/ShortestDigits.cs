using System.Globalization;

namespace ComplianceAudit.Cel.Values;

/// <summary>The fewest decimal digits that give a finite double back, written in the ways of Go's strconv, so that texts are those of cel-go.</summary>
internal sealed class ShortestDigits
{
    private readonly string _sign;
    private readonly string _digits;

    /// <summary>Digits before the point; zero or negative for a number below one, without its leading zeros.</summary>
    private readonly int _point;

    public ShortestDigits(double number)
    {
        _sign = double.IsNegative(number) ? "-" : "";
        var text = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E');
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.');
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = all.TrimStart('0');
        _point = (point < 0 ? mantissa.Length : point) - (all.Length - significant.Length) + exponent;
        _digits = significant.TrimEnd('0');
        if (_digits.Length == 0)
            (_digits, _point) = ("0", 1);
    }

    /// <summary>As <c>%g</c>: with an exponent below 0.0001 and from 1,000,000 on.</summary>
    public string General() => _point is < -3 or > 6 ? Scientific() : Plain();

    /// <summary>Without an exponent.</summary>
    public string Plain()
    {
        if (_point <= 0)
            return _sign + "0." + new string('0', -_point) + _digits;
        return _digits.Length <= _point ? _sign + _digits.PadRight(_point, '0') : _sign + _digits[.._point] + "." + _digits[_point..];
    }

    private string Scientific()
    {
        var exponent = _point - 1;
        var mantissa = _digits.Length == 1 ? _digits : _digits[0] + "." + _digits[1..];
        return _sign + mantissa + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString("D2", CultureInfo.InvariantCulture);
    }
}
