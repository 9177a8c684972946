using System.Text.Json;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Reads the parameters that a check declares, and the values that a control gives them.</summary>
internal static class ParameterReader
{
    private static readonly IReadOnlyList<string> Keys = ["type", "items", "description", "default"];
    private static readonly IReadOnlyList<string> ItemKeys = ["type"];
    private static readonly IReadOnlyList<string> Types = ["string", "integer", "number", "boolean", "array"];

    public static IReadOnlyList<CheckParameter> Read(IReadOnlyList<YamlEntry> entries, LoadDiagnostics diagnostics)
    {
        var parameters = new List<CheckParameter>();
        foreach (var entry in entries)
        {
            if (MapReader.Open(entry.Value, entry.Key.Value, Keys, diagnostics) is not { } reader)
                continue;
            var type = reader.OneOf("type", Types);
            var items = type == "array" ? MapReader.Open(reader.Required("items"), "items", ItemKeys, diagnostics)?.OneOf("type", Types) ?? "string" : "";
            var parameter = new CheckParameter(entry.Key.Value, type, items, null, reader.OptionalText("description"));
            if (reader.Value("default") is not { } value)
                parameters.Add(parameter);
            else if (Fits(parameter, value))
                parameters.Add(parameter with { Default = YamlJson.Of(value) });
            else
                diagnostics.Add(LoadErrors.ParameterType(value, entry.Key.Value, Describe(parameter)));
        }

        return parameters;
    }

    /// <summary>Every parameter's value, given or default, as a JSON object ordered by name.</summary>
    public static string Resolve(Check check, YamlValue where, IReadOnlyList<YamlEntry> given, LoadDiagnostics diagnostics)
    {
        foreach (var entry in given.Where(entry => check.Parameters.All(parameter => parameter.Name != entry.Key.Value)))
            diagnostics.Add(LoadErrors.UnknownParameter(entry.Key, check.Id, check.Parameters.Select(parameter => parameter.Name)));

        var values = new List<string>();
        foreach (var parameter in check.Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
        {
            var value = given.FirstOrDefault(entry => entry.Key.Value == parameter.Name)?.Value;
            if (value is not null && !Fits(parameter, value))
                diagnostics.Add(LoadErrors.ParameterType(value, parameter.Name, Describe(parameter)));
            else if (value is null && parameter.Default is null)
                diagnostics.Add(LoadErrors.ParameterNotGiven(where, check.Id, parameter.Name));
            else
                values.Add($"{YamlJson.Quote(parameter.Name)}:{(value is null ? parameter.Default : YamlJson.Of(value))}");
        }

        return $"{{{string.Join(',', values)}}}";
    }

    /// <summary>The defaults alone.</summary>
    public static string Defaults(Check check) => Combine(check, new Dictionary<string, JsonElement>());

    /// <summary>The defaults with values of a case over them, ordered by name.</summary>
    public static string Combine(Check check, IReadOnlyDictionary<string, JsonElement> given) =>
        $"{{{string.Join(',', check.Parameters
            .Select(parameter => (parameter.Name, Value: given.TryGetValue(parameter.Name, out var value) ? value.GetRawText() : parameter.Default))
            .Where(parameter => parameter.Value is not null)
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .Select(parameter => $"{YamlJson.Quote(parameter.Name)}:{parameter.Value}"))}}}";

    /// <summary>Names among given values that the check lacks or whose values are of another type.</summary>
    public static IEnumerable<string> Misfits(Check check, IReadOnlyDictionary<string, JsonElement> given) =>
        given.Where(value => check.Parameters.FirstOrDefault(parameter => parameter.Name == value.Key) is not { } parameter || !Fits(parameter, value.Value))
            .Select(value => value.Key);

    private static string Describe(CheckParameter parameter) => parameter.Type == "array" ? $"array of {parameter.ItemType}" : parameter.Type;

    private static bool Fits(CheckParameter parameter, YamlValue value)
    {
        using var json = JsonDocument.Parse(YamlJson.Of(value));
        return Fits(parameter, json.RootElement);
    }

    private static bool Fits(CheckParameter parameter, JsonElement value) =>
        Fits(parameter.Type, value) && (parameter.Type != "array" || value.EnumerateArray().All(element => Fits(parameter.ItemType, element)));

    private static bool Fits(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind == JsonValueKind.Array,
    };
}
