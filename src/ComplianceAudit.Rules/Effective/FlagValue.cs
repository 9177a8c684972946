using System.Globalization;
using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Reads a flag's text as Go's flag library does: the last value wins, lists grow.</summary>
internal static class FlagValue
{
    public static EffectiveValue Parse(FlagDefault setting, IReadOnlyList<string> given, string place)
    {
        var last = given[^1];
        CelValue? value = setting.Type switch
        {
            "bool" => Bool(last),
            "int" => long.TryParse(last, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? CelValue.Of(number) : null,
            "list" => CelValue.OfList([.. given.SelectMany(text => text.Length == 0 ? [] : text.Split(',')).Select(CelValue.Of)]),
            _ => CelValue.Of(last),
        };
        return value is { } read ? new EffectiveValue(read, $"flag of {place}") : EffectiveErrors.NotOfType(setting.Flag, last, setting.Type, place);
    }

    /// <summary>strconv.ParseBool; a flag without a value is true.</summary>
    private static CelValue? Bool(string text) => text switch
    {
        "" or "1" or "t" or "T" or "true" or "TRUE" or "True" => CelValue.True,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => CelValue.False,
        _ => null,
    };
}
