using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Collector.Nodes.Systemd;

/// <summary>Puts in what specifiers such as <c>%i</c> stand for (systemd.unit(5), "Specifiers"), as far as a unit's name says it.</summary>
internal static partial class UnitSpecifiers
{
    /// <summary>The text with its specifiers replaced; the problem names one that only the running system knows.</summary>
    public static string Expand(string text, string unit, out string problem)
    {
        problem = "";
        var expanded = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '%' || at + 1 == text.Length)
            {
                expanded.Append(text[at]);
                continue;
            }

            if (Value(text[++at], unit) is { } value)
                expanded.Append(value);
            else
                problem = $"it uses the specifier %{text[at]}, which only the running system knows";
        }

        return expanded.ToString();
    }

    private static string? Value(char specifier, string unit)
    {
        var name = unit.LastIndexOf('.') is > 0 and var dot ? unit[..dot] : unit;
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var (prefix, instance) = at < 0 ? (name, "") : (name[..at], name[(at + 1)..]);
        return specifier switch
        {
            '%' => "%",
            'n' => unit,
            'N' => name,
            'p' => prefix,
            'P' => Unescape(prefix),
            'i' => instance,
            'I' => Unescape(instance),
            'j' => prefix[(prefix.LastIndexOf('-') + 1)..],
            'J' => Unescape(prefix[(prefix.LastIndexOf('-') + 1)..]),
            't' => "/run",
            'S' => "/var/lib",
            'C' => "/var/cache",
            'L' => "/var/log",
            'E' => "/etc",
            'T' => "/tmp",
            'V' => "/var/tmp",
            _ => null,
        };
    }

    private static string Unescape(string name) =>
        EscapedByte().Replace(name.Replace('-', '/'), found => ((char)int.Parse(found.Groups[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\x([0-9a-fA-F]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedByte();
}
