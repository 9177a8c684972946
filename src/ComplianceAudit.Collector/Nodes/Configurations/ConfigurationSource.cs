using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>A configuration file of a component, as a source of its <c>Component</c> fact.</summary>
/// <param name="Path">Path as the component sees it.</param>
/// <param name="Flag">The flag that names it, or the field of the file that does.</param>
/// <param name="Order">Place among the files of one flag, from 0.</param>
/// <param name="Read">What it holds.</param>
/// <param name="Plugin">The admission plugin that it configures, or empty.</param>
internal sealed record ConfigurationSource(string Path, string Flag, int Order, ConfigurationContent Read, string Plugin = "")
{
    /// <summary>What stands beside its kind and name in the fact, before redaction.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["flag"] = Flag, ["order"] = Order };
        if (Read.Format.Length > 0)
            json["format"] = Read.Format;
        if (Plugin.Length > 0)
            json["plugin"] = Plugin;
        if (Read.FurtherDocuments > 0)
            json["furtherDocuments"] = Read.FurtherDocuments;
        if (Read.Problem is { } problem)
            (json["problem"], json["problemKind"]) = (problem.Text, problem.Kind);
        else
            json["content"] = Read.Content?.DeepClone();
        return json;
    }
}
