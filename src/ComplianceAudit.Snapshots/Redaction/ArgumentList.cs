using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>
/// Redacts a command line: names of flags stay; values stay for flags that <see cref="KnownFlags"/> lists for the component that the program is;
/// the program's name stays for such a component alone; everything else goes.
/// </summary>
/// <param name="kind">Kind of the placeholders.</param>
/// <param name="component">Known component, or empty.</param>
/// <param name="values">Maker of placeholders.</param>
internal sealed partial class ArgumentList(string kind, string component, RedactedValues values)
{
    private const int LongestName = 64;

    /// <summary>Redacts the arguments in place.</summary>
    public void Redact(JsonArray arguments, bool beginsWithProgram)
    {
        var flag = "";
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is not JsonValue argument)
                continue;

            var text = RedactionTarget.TextOf(argument);
            if (beginsWithProgram && i == 0)
                arguments[i] = component.Length > 0 ? text : values.Take(kind, text, "");
            else
                (arguments[i], flag) = Argument(text, flag);
        }
    }

    /// <summary>The value of a flag: as it is, without users in URLs, or a placeholder.</summary>
    public static JsonValue ValueOf(string kind, string component, string flag, string value, RedactedValues values) =>
        KnownFlags.IsKept(component, flag) && UrlCredentials.WithoutUser(value) is var kept && !CredentialShape.IsCertain(kept)
            ? JsonValue.Create(kept)
            : values.Take(kind, value, flag, flag);

    /// <summary>Whether a text is a flag's name with two dashes and nothing else.</summary>
    public static bool IsFlag(string text) => text.Length <= LongestName && LongFlag().IsMatch(text);

    /// <summary>What stands for an argument, and the flag whose value the next one may be.</summary>
    private (JsonValue Stands, string Flag) Argument(string text, string flagBefore)
    {
        if (!text.StartsWith('-'))
            return (ValueOf(kind, component, flagBefore, text, values), "");

        var (flag, value) = text.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals ? (text[..equals], text[(equals + 1)..]) : (text, null);
        if (!IsName(flag))
            return (GluedValue(text), "");

        return value is null ? (JsonValue.Create(text), flag) : (AssignedValue(flag, value), "");
    }

    /// <summary>Kept whole as <c>--flag=value</c>, or a placeholder that names the flag.</summary>
    private JsonValue AssignedValue(string flag, string value) => ValueOf(kind, component, flag, value, values) is var kept && kept.TryGetValue<string>(out var text)
        ? JsonValue.Create($"{flag}={text}")
        : kept;

    /// <summary><c>-phunter2</c>, or nothing that a flag parser knows.</summary>
    private JsonValue GluedValue(string text) => ShortFlag().IsMatch(text)
        ? values.Take(kind, text[2..], text[..2], text[..2])
        : values.Take(kind, text, "");

    private bool IsName(string flag) =>
        IsFlag(flag) || (flag.Length <= LongestName && ((flag.Length == 2 && ShortFlag().IsMatch(flag)) || KnownFlags.IsKept(component, flag)));

    [GeneratedRegex("^--[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex LongFlag();

    [GeneratedRegex("^-[A-Za-z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex ShortFlag();
}
