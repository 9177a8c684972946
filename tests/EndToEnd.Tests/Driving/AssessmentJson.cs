using System.Text.Json.Nodes;

namespace ComplianceAudit.EndToEnd.Tests.Driving;

/// <summary>Reads an assessment as any consumer would: as JSON, without our own code.</summary>
internal sealed class AssessmentJson(JsonNode root)
{
    public JsonNode Root => root;

    public static async Task<AssessmentJson> ReadAsync(string path) => new(JsonNode.Parse(await File.ReadAllTextAsync(path))!);

    /// <summary>Verdict by control id, over all packs.</summary>
    public IReadOnlyDictionary<string, string> Verdicts =>
        Controls.ToDictionary(control => control["id"]!.GetValue<string>(), control => control["verdict"]!.GetValue<string>());

    public IEnumerable<JsonNode> Controls => root["packs"]!.AsArray().SelectMany(pack => pack!["controls"]!.AsArray())!;

    public IEnumerable<JsonNode> Findings => root["checks"]!.AsArray().SelectMany(check => check!["findings"]!.AsArray())!;

    /// <summary>Failing findings of the checks behind a control, as <c>kind namespace/name path</c>, in ordinal order.</summary>
    public IReadOnlyList<string> FailuresOf(string controlId)
    {
        var instances = Controls.Single(control => control["id"]!.GetValue<string>() == controlId)["checks"]!.AsArray().Select(id => id!.GetValue<string>()).ToHashSet();
        return [.. root["checks"]!.AsArray()
            .Where(check => instances.Contains(check!["instanceId"]!.GetValue<string>()))
            .SelectMany(check => check!["findings"]!.AsArray())
            .Where(finding => finding!["verdict"]!.GetValue<string>() == "fail")
            .Select(finding => Subject(finding!))
            .Order(StringComparer.Ordinal)];
    }

    private static string Subject(JsonNode finding)
    {
        var resource = finding["resource"]!;
        var ns = resource["namespace"]!.GetValue<string>();
        var path = finding["path"]!.GetValue<string>();
        return $"{resource["kind"]!.GetValue<string>()} {(ns.Length > 0 ? ns + "/" : "")}{resource["name"]!.GetValue<string>()} {path}".TrimEnd();
    }
}
