using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceAudit.Collector;

namespace ComplianceAudit.Cli.Previewing;

/// <summary>A dry run for programs.</summary>
internal static class PreviewJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Of(ClusterConnection connection, CollectionPreview preview) => new JsonObject
    {
        ["cluster"] = connection.Cluster,
        ["endpoint"] = connection.Endpoint,
        ["kubernetesVersion"] = preview.KubernetesVersion,
        ["sources"] = new JsonArray([.. preview.Sources.Select(Of)]),
        ["checksThatLackEvidence"] = Texts(preview.Unknown),
    }.ToJsonString(Indented);

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
