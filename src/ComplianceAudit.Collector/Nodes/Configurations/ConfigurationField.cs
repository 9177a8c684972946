using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>A field of a configuration kind that names a file or is a credential.</summary>
internal sealed class ConfigurationField
{
    private const string Each = "[]";

    private readonly string[] _steps;

    /// <summary>Takes a path such as <c>users[].user.client-key</c>.</summary>
    public ConfigurationField(string path, FileUse use) =>
        (_steps, Setting, Use) = (path.Split('.'), path.Replace(Each, "", StringComparison.Ordinal), use);

    /// <summary>The path without places in lists.</summary>
    public string Setting { get; }

    public FileUse Use { get; }

    /// <summary>Texts that the field has, each with the map that it stands in.</summary>
    public IEnumerable<(JsonObject Holder, string Text)> In(JsonObject content) =>
        from holder in HoldersIn(content)
        where holder[_steps[^1]] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0
        select (holder, holder[_steps[^1]]!.GetValue<string>());

    /// <summary>Takes the field out, whatever it holds.</summary>
    public void Drop(JsonObject content)
    {
        foreach (var holder in HoldersIn(content).ToList())
            holder.Remove(_steps[^1]);
    }

    private IEnumerable<JsonObject> HoldersIn(JsonObject content)
    {
        IEnumerable<JsonObject> holders = [content];
        foreach (var step in _steps.SkipLast(1))
        {
            holders = step.EndsWith(Each, StringComparison.Ordinal)
                ? holders.SelectMany(holder => (holder[step[..^Each.Length]] as JsonArray ?? []).OfType<JsonObject>())
                : holders.Select(holder => holder[step]).OfType<JsonObject>();
        }

        return holders;
    }
}
