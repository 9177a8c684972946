using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceAudit.Cli.Contexts;
using ComplianceAudit.Collector;

namespace ComplianceAudit.Cli.Previewing;

/// <summary>A dry run for programs.</summary>
internal static class PreviewJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string TextOf(JsonNode preview) => preview.ToJsonString(Indented);

    /// <summary>One of several contexts: its preview, or why there is none.</summary>
    public static JsonObject InContext(ContextOutcome outcome, JsonObject? preview)
    {
        var named = preview ?? new JsonObject { ["cluster"] = outcome.Target.Cluster, ["error"] = outcome.Error };
        named.Insert(0, "context", outcome.Target.Context);
        return named;
    }

    public static JsonObject Of(ClusterConnection connection, CollectionPreview preview) => new()
    {
        ["cluster"] = connection.Cluster,
        ["endpoint"] = connection.Endpoint,
        ["kubernetesVersion"] = preview.KubernetesVersion,
        ["sources"] = new JsonArray([.. preview.Sources.Select(Of)]),
        ["checksThatLackEvidence"] = Texts(preview.Unknown),
    };

    private static JsonObject Of(SourcePreview source) => new()
    {
        ["source"] = $"{source.Source}",
        ["version"] = source.Version,
        ["access"] = JsonNamingPolicy.CamelCase.ConvertName($"{source.Access}"),
        ["reason"] = source.Reason,
        ["rights"] = Texts(source.Rights),
        ["checks"] = Texts(source.Checks),
        ["madeFromIt"] = Texts(source.MadeFromIt.Select(made => $"{made}")),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
