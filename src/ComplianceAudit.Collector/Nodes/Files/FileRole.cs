using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Nodes.Files;

/// <summary>Which component uses a file, and the flag or field that names it.</summary>
internal sealed record FileRole(string Component, string Setting)
{
    /// <summary>The list that facts hold, ordered and without repeats.</summary>
    public static JsonArray Write(IEnumerable<FileRole> roles) =>
    [
        .. roles.Distinct().OrderBy(role => role.Component, StringComparer.Ordinal).ThenBy(role => role.Setting, StringComparer.Ordinal)
            .Select(role => (JsonNode)new JsonObject { ["component"] = role.Component, ["setting"] = role.Setting }),
    ];
}
