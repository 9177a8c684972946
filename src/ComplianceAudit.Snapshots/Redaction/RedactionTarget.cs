using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>A property that a rule looks at.</summary>
/// <param name="Owner">Object that has the property.</param>
/// <param name="OwnerKey">Nearest key above the owner: <c>metadata</c> for annotations, <c>containers</c> for a container's env.</param>
/// <param name="Key">The property's name.</param>
/// <param name="Value">Its value; never null.</param>
/// <param name="Scope">The resource.</param>
internal readonly record struct RedactionTarget(JsonObject Owner, string OwnerKey, string Key, JsonNode Value, RedactionScope Scope)
{
    /// <summary>The owner's kind, for resources and for resources inside resources; empty elsewhere.</summary>
    public string OwnerKind => Text(Owner, "kind");

    /// <summary>Makes a placeholder of the whole value.</summary>
    public void Replace(string kind) => Owner[Key] = Scope.Values.Take(kind, TextOf(Value), Key);

    /// <summary>Makes a placeholder of each value of the map, under its own name; of the whole where a map was expected and something else stands.</summary>
    public void ReplaceEntries(string kind, Func<string, JsonNode, bool> keep)
    {
        if (Value is not JsonObject map)
        {
            Replace(kind);
            return;
        }

        foreach (var (name, value) in map.ToArray())
        {
            if (value is not null && !keep(name, value))
                map[name] = Scope.Values.Take(kind, TextOf(value), name);
        }
    }

    /// <summary>A text property, or empty.</summary>
    public static string Text(JsonObject map, string key) => map[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>The text of a text, the JSON of anything else.</summary>
    public static string TextOf(JsonNode node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node.ToJsonString();
}
