using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceAudit.Cel.Tests.Reach;

/// <summary>What is left of a document when no more is kept than a program's paths say: the meaning of <see cref="CelPath"/>, taken at its word.</summary>
internal static class PrunedJson
{
    public static JsonNode? Of(JsonNode? value, IReadOnlyList<CelPath> paths, int depth = 0)
    {
        if (paths.Any(path => path.IsWhole && path.Steps.Length == depth))
            return value?.DeepClone();

        return value switch
        {
            JsonObject map => OfMap(map, paths, depth),
            JsonArray list => new JsonArray([.. list.Select(element => Of(element, Below(paths, depth, null), depth + 1))]),
            _ => paths.Count > 0 ? value?.DeepClone() : Blank(value),
        };
    }

    private static JsonObject OfMap(JsonObject map, IReadOnlyList<CelPath> paths, int depth)
    {
        var kept = new JsonObject();
        foreach (var (name, entry) in map)
        {
            var below = Below(paths, depth, name);
            if (below.Count > 0)
                kept[name] = Of(entry, below, depth + 1);
        }
        return kept;
    }

    private static List<CelPath> Below(IReadOnlyList<CelPath> paths, int depth, string? name) =>
        [.. paths.Where(path => path.Steps.Length > depth && (path.Steps[depth] is null || path.Steps[depth] == name))];

    /// <summary>Another value of the same kind.</summary>
    private static JsonNode? Blank(JsonNode? value) => value?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.String => "\u2205",
        JsonValueKind.True or JsonValueKind.False => false,
        _ => -17,
    };
}
