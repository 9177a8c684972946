using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>Gives a YAML scalar the type that Kubernetes' parser gives it.</summary>
/// <remarks>
/// That parser (sigs.k8s.io/yaml over go-yaml v2) knows the core schema of YAML 1.2 and, from 1.1, yes, no, on, off, y, n, underscores in numbers and octals with a leading zero;
/// times are texts.
/// </remarks>
internal static partial class YamlScalar
{
    private const string Standard = "tag:yaml.org,2002:";

    private static readonly HashSet<string> True = ["true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y"];
    private static readonly HashSet<string> False = ["false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N"];
    private static readonly HashSet<string> Null = ["", "~", "null", "Null", "NULL"];
    private static readonly HashSet<string> NotFinite = [".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF"];

    /// <summary>The typed scalar at a place.</summary>
    public static ManifestScalar Resolve(Scalar scalar, ManifestPlace place)
    {
        var tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value;
        return tag switch
        {
            "" when scalar.Style is ScalarStyle.Plain => Plain(scalar.Value, place),
            "" or "!" or Standard + "str" or Standard + "timestamp" => Of(NodeKind.Text, scalar.Value, place),
            Standard + "binary" => Binary(scalar.Value, place),
            Standard + "bool" or Standard + "null" or Standard + "int" or Standard + "float" => Tagged(tag[Standard.Length..], scalar.Value, place),
            _ => throw SnapshotErrors.UnknownTag(place.ToString(), tag),
        };
    }

    private static ManifestScalar Plain(string text, ManifestPlace place)
    {
        if (Null.Contains(text))
            return Of(NodeKind.Null, "null", place);

        if (True.Contains(text) || False.Contains(text))
            return Of(NodeKind.Boolean, True.Contains(text) ? "true" : "false", place);

        if (NotFinite.Contains(text))
            throw SnapshotErrors.NumberOutOfRange(place.ToString(), text);

        return (char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.') && NumberOf(text.Replace("_", "", StringComparison.Ordinal), place) is { } number
            ? Of(NodeKind.Number, number, place)
            : Of(NodeKind.Text, text, place);
    }

    /// <summary>The JSON of a number; null when the text is none.</summary>
    private static string? NumberOf(string text, ManifestPlace place)
    {
        if (Based().Match(text) is { Success: true } based && WholeOf(based) is { } whole)
            return whole;

        if (!Decimal().IsMatch(text))
            return null;

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return integer.ToString(CultureInfo.InvariantCulture);

        if (ulong.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var positive))
            return positive.ToString(CultureInfo.InvariantCulture);

        var number = double.Parse(text, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : throw SnapshotErrors.NumberOutOfRange(place.ToString(), text);
    }

    /// <summary>0x1F, 0b11, 0o17 and 017 as decimal; null when it does not fit.</summary>
    private static string? WholeOf(Match match)
    {
        var digits = match.Groups["digits"].Value;
        var bits = match.Groups["base"].Value.ToUpperInvariant() switch { "0X" => 4, "0B" => 1, _ => 3 };
        var value = 0UL;
        foreach (var digit in digits)
        {
            var number = (ulong)Convert.ToInt32(digit.ToString(), 16);
            if (number >> bits != 0 || value >> (63 - bits) != 0)
                return null;

            value = (value << bits) | number;
        }

        return match.Groups["sign"].Value == "-" && value > 0 ? "-" + value.ToString(CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);
    }

    private static ManifestScalar Binary(string text, ManifestPlace place)
    {
        try
        {
            return Of(NodeKind.Text, Encoding.UTF8.GetString(Convert.FromBase64String(text)), place);
        }
        catch (FormatException)
        {
            throw SnapshotErrors.WrongForTag(place.ToString(), "!!binary", text);
        }
    }

    private static ManifestScalar Tagged(string tag, string text, ManifestPlace place)
    {
        var scalar = Plain(text, place);
        var fits = tag switch { "bool" => NodeKind.Boolean, "null" => NodeKind.Null, _ => NodeKind.Number };
        return scalar.Kind == fits ? scalar : throw SnapshotErrors.WrongForTag(place.ToString(), "!!" + tag, text);
    }

    private static ManifestScalar Of(NodeKind kind, string text, ManifestPlace place) => new(kind, text, place.Line, place.Column);

    [GeneratedRegex("^(?<sign>[-+]?)(?<base>0[xX]|0[bB]|0[oO]?)(?<digits>[0-9a-fA-F]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Based();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Decimal();
}
