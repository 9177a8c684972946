using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Tests.Conformance;

/// <summary>Values as the suite writes them.</summary>
internal static class SuiteValues
{
    public static CelValue ValueOf(JsonNode value)
    {
        var (kind, content) = value.AsObject().Single();
        return kind switch
        {
            "null_value" => CelValue.Null,
            "bool_value" => CelValue.Of(content!.GetValue<bool>()),
            "int64_value" => CelValue.Of(long.Parse(content!.GetValue<string>(), CultureInfo.InvariantCulture)),
            "uint64_value" => CelValue.Of(ulong.Parse(content!.GetValue<string>(), CultureInfo.InvariantCulture)),
            "double_value" => CelValue.Of(DoubleOf(content!)),
            "string_value" => CelValue.Of(content!.GetValue<string>()),
            "bytes_value" => CelValue.Of(Convert.FromBase64String(content!.GetValue<string>())),
            "type_value" => CelValue.OfType(content!.GetValue<string>()),
            "list_value" => CelValue.OfList([.. (content!["values"]?.AsArray() ?? []).Select(item => ValueOf(item!))]),
            "map_value" => MapOf(content!),
            _ => throw new InvalidDataException($"Unknown kind of value '{kind}'."),
        };
    }

    /// <summary>Whether two values are equal and of the same kinds throughout; to the language 1 and 1.0 are equal. NaN is the same as NaN.</summary>
    public static bool AreSame(CelValue left, CelValue right)
    {
        if (left.Kind != right.Kind)
            return false;
        return left.Kind switch
        {
            CelKind.List => left.Count == right.Count && Enumerable.Range(0, left.Count).All(i => AreSame(left.ElementAt(i), right.ElementAt(i))),
            CelKind.Map => left.Count == right.Count && left.Keys().All(key => right.Keys().Any(other => AreSame(key, other) && AreSame(Under(key, left), Under(other, right)))),
            CelKind.Double => left.AsDouble.Equals(right.AsDouble),
            _ => Equality.Of(left, right, null).IsTrue,
        };
    }

    private static CelValue Under(CelValue key, CelValue map) => map.TryFind(key, null, out var value) ? value : throw new KeyNotFoundException(key.ToJson());

    private static double DoubleOf(JsonNode value) => value.GetValueKind() == JsonValueKind.Number
        ? value.GetValue<double>()
        : value.GetValue<string>() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var text => double.Parse(text, CultureInfo.InvariantCulture),
        };

    private static CelValue MapOf(JsonNode content)
    {
        var map = new ValueMap(0);
        foreach (var entry in content["entries"]?.AsArray() ?? [])
            map.TryAdd(ValueOf(entry!["key"]!), ValueOf(entry["value"]!));
        return CelValue.OfMap(map);
    }
}
