using System.Text.Json;
using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Nodes;

/// <summary>Reads the JSON of a plan strictly: a key that is not understood may be evidence that nobody gathers.</summary>
internal static class NodePlanReader
{
    public static NodePlan Read(string file, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(file, document.RootElement);
        }
        catch (JsonException error)
        {
            throw CollectorErrors.PlanMalformed(file, (error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1);
        }
    }

    private static NodePlan Read(string file, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !IsText(root, "apiVersion", NodePlan.ApiVersion) || !IsText(root, "kind", NodePlan.Kind))
            throw CollectorErrors.NotAPlan(file);

        var plan = new NodePlan([], [], Certificates: false, Host: false);
        foreach (var key in root.EnumerateObject())
        {
            plan = key.Name switch
            {
                "apiVersion" or "kind" => plan,
                "components" => plan with { Components = Texts(file, key, ComponentProgram.Components.Contains, $"names of {string.Join(", ", ComponentProgram.Components)}") },
                "files" => plan with { Files = Texts(file, key, IsPath, "absolute paths without '..'") },
                "certificates" => plan with { Certificates = Boolean(file, key) },
                "host" => plan with { Host = Boolean(file, key) },
                _ => throw CollectorErrors.PlanKeyUnknown(file, key.Name),
            };
        }

        return plan;
    }

    private static bool IsText(JsonElement root, string key, string expected) => root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.ValueEquals(expected);

    private static bool IsPath(string path) => path.StartsWith('/') && !path.Split('/').Contains("..") && !path.Any(char.IsControl);

    private static bool Boolean(string file, JsonProperty key) =>
        key.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? key.Value.GetBoolean() : throw CollectorErrors.PlanKeyMalformed(file, key.Name, "true or false");

    private static string[] Texts(string file, JsonProperty key, Func<string, bool> isValid, string expected)
    {
        if (key.Value.ValueKind != JsonValueKind.Array || key.Value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String || !isValid(item.GetString()!)))
            throw CollectorErrors.PlanKeyMalformed(file, key.Name, $"a list of {expected}");
        return [.. key.Value.EnumerateArray().Select(item => item.GetString()!).Distinct().Order(StringComparer.Ordinal)];
    }
}
