using System.Text.Json.Nodes;

namespace ComplianceAudit.ClusterGenerator.Pods;

/// <summary>
/// Who owns which field, as the API server states it of every object
/// (https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management).
/// </summary>
internal static class ManagedFields
{
    /// <summary>Fields by which elements of lists are told apart; other lists are owned whole.</summary>
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["containers"] = ["name"],
        ["initContainers"] = ["name"],
        ["volumes"] = ["name"],
        ["env"] = ["name"],
        ["imagePullSecrets"] = ["name"],
        ["ports"] = ["containerPort", "protocol"],
        ["volumeMounts"] = ["mountPath"],
        ["ownerReferences"] = ["uid"],
        ["conditions"] = ["type"],
        ["podIPs"] = ["ip"],
    };

    /// <summary>An entry for what one manager wrote.</summary>
    /// <param name="manager">Who wrote it.</param>
    /// <param name="apiVersion">Version that it was written in.</param>
    /// <param name="time">When.</param>
    /// <param name="written">The fields with their values.</param>
    /// <param name="subresource">Such as <c>status</c>; empty for the object itself.</param>
    public static JsonObject Entry(string manager, string apiVersion, string time, JsonObject written, string subresource = "")
    {
        var entry = new JsonObject
        {
            ["manager"] = manager, ["operation"] = "Update", ["apiVersion"] = apiVersion, ["time"] = time, ["fieldsType"] = "FieldsV1", ["fieldsV1"] = FieldsOf(written),
        };
        if (subresource.Length > 0)
            entry["subresource"] = subresource;

        return entry;
    }

    private static JsonObject FieldsOf(JsonObject written)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in written)
            fields[$"f:{name}"] = Below(name, value);

        return fields;
    }

    private static JsonObject Below(string name, JsonNode? value) => value switch
    {
        JsonObject { Count: > 0 } map => Owned(FieldsOf(map)),
        JsonArray list when Keys.TryGetValue(name, out var keys) => Owned(ElementsOf(list, keys)),
        _ => [],
    };

    private static JsonObject ElementsOf(JsonArray list, string[] keys)
    {
        var fields = new JsonObject();
        foreach (var element in list.OfType<JsonObject>())
        {
            var key = new JsonObject(keys.Select(one => KeyValuePair.Create(one, element[one]?.DeepClone())));
            fields[$"k:{Json.Text(key)}"] = Owned(FieldsOf(element));
        }

        return fields;
    }

    private static JsonObject Owned(JsonObject fields)
    {
        fields.Insert(0, ".", new JsonObject());
        return fields;
    }
}
