using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Rights;

/// <summary>Writes objects as one List.</summary>
internal static class AccessJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Write(IReadOnlyList<AccessObject> objects) => new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "List",
        ["items"] = new JsonArray([.. objects.Select(one => one.Object)]),
    }.ToJsonString(Indented) + "\n";
}
