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
    public static string Defaults(Check check) =>
        $"{{{string.Join(',', check.Parameters.Where(p => p.Default is not null).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{YamlJson.Quote(p.Name)}:{p.Default}"))}}}";

    private static string Describe(CheckParameter parameter) => parameter.Type == "array" ? $"array of {parameter.ItemType}" : parameter.Type;

    private static bool Fits(CheckParameter parameter, YamlValue value)
    {
        using var json = JsonDocument.Parse(YamlJson.Of(value));
        return Fits(parameter.Type, json.RootElement) &&
            (parameter.Type != "array" || json.RootElement.EnumerateArray().All(element => Fits(parameter.ItemType, element)));
    }

    private static bool Fits(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind == JsonValueKind.Array,
    };
}
