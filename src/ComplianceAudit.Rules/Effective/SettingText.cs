using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Reads the texts given for a setting as Go's flag libraries do.</summary>
internal static partial class SettingText
{
    /// <summary>What texts come to in the order given; null, with the text at fault, when one does not read.</summary>
    public static CelValue? Read(SettingType type, IReadOnlyList<string> given, out string fault)
    {
        fault = given[^1];
        return type switch
        {
            SettingType.Bool => Bool(given[^1]),
            SettingType.Int => Int(given[^1]),
            SettingType.Duration => Duration(given[^1]),
            SettingType.List => CelValue.OfList([.. given.SelectMany(Split).Select(CelValue.Of)]),
            SettingType.Array => CelValue.OfList([.. given.Select(CelValue.Of)]),
            SettingType.LastList => CelValue.OfList([.. Split(given[^1]).Select(CelValue.Of)]),
            SettingType.Map => Pairs(given, text => CelValue.Of(text), out fault),
            SettingType.Gates => Pairs(given, text => Bool(text.Trim()), out fault),
            _ => CelValue.Of(given[^1]),
        };
    }

    /// <summary>What <c>time.ParseDuration</c> makes of <c>4h0m0s</c>; null when it refuses it.</summary>
    public static CelValue? Duration(string text)
    {
        if (text is "0" or "+0" or "-0")
            return CelValue.OfDuration(TimeSpan.Zero);
        var match = DurationForm().Match(text);
        if (!match.Success)
            return null;
        decimal ticks = 0;
        for (var i = 0; i < match.Groups["unit"].Captures.Count; i++)
        {
            if (!decimal.TryParse(match.Groups["number"].Captures[i].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > long.MaxValue)
                return null;
            ticks += number * TicksOf(match.Groups["unit"].Captures[i].Value);
        }

        // Go keeps nanoseconds in 64 bits.
        return ticks < long.MaxValue / 100 ? CelValue.OfDuration(TimeSpan.FromTicks((long)ticks * (text[0] == '-' ? -1 : 1))) : null;
    }

    /// <summary>strconv.ParseBool; a flag without a value is true.</summary>
    private static CelValue? Bool(string text) => text switch
    {
        "" or "1" or "t" or "T" or "true" or "TRUE" or "True" => CelValue.True,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => CelValue.False,
        _ => null,
    };

    private static CelValue? Int(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? CelValue.Of(number) : null;

    private static string[] Split(string text) => text.Length == 0 ? [] : text.Split(',');

    private static CelValue? Pairs(IReadOnlyList<string> given, Func<string, CelValue?> valueOf, out string fault)
    {
        var pairs = new Dictionary<string, CelValue>(StringComparer.Ordinal);
        foreach (var text in given)
        {
            fault = text;
            foreach (var pair in Split(text).Where(pair => pair.Length > 0))
            {
                if (pair.Split('=', 2) is not [var name, var value] || value.Trim().Length == 0 && valueOf("") is { Kind: CelKind.Bool } || valueOf(value) is not { } read)
                    return null;
                pairs[name.Trim()] = read;
            }
        }

        fault = "";
        return CelValue.OfMap(new ConstantMap(pairs));
    }

    private static decimal TicksOf(string unit) => unit switch
    {
        "h" => TimeSpan.TicksPerHour,
        "m" => TimeSpan.TicksPerMinute,
        "s" => TimeSpan.TicksPerSecond,
        "ms" => TimeSpan.TicksPerMillisecond,
        "ns" => 0.01m,
        _ => TimeSpan.TicksPerMicrosecond,
    };

    [GeneratedRegex(@"^[+-]?(?:(?<number>[0-9]{1,18}(?:\.[0-9]{0,18})?|\.[0-9]{1,18})(?<unit>ns|us|µs|μs|ms|h|m|s)){1,16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DurationForm();
}
