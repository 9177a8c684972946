using System.Collections.Frozen;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>The admission plugins of kube-apiserver by version.</summary>
internal static class AdmissionPlugins
{
    private static readonly IReadOnlyList<string> Keys = ["source", "plugins"];
    private static readonly IReadOnlyList<string> PluginKeys = ["plugin", "from", "removed", "on", "gate"];
    private static readonly Lazy<(IReadOnlyList<AdmissionPlugin> Plugins, string Source)> Read = new(ReadAll);
    private static readonly Lazy<FrozenDictionary<string, AdmissionPlugin>> ByName = new(() => All.ToFrozenDictionary(plugin => plugin.Name, StringComparer.Ordinal));

    /// <summary>Every plugin of any version, in the order in which they run.</summary>
    public static IReadOnlyList<AdmissionPlugin> All => Read.Value.Plugins;

    /// <summary>File of kubernetes/kubernetes that says so.</summary>
    public static string Source => Read.Value.Source;

    /// <summary>The plugin of that name, or null when no version has it.</summary>
    public static AdmissionPlugin? Of(string name) => ByName.Value.GetValueOrDefault(name);

    private static (IReadOnlyList<AdmissionPlugin> Plugins, string Source) ReadAll()
    {
        var (root, diagnostics) = DataFile.Open("admission-plugins", Keys);
        var plugins = root.List("plugins").Select(value => MapReader.Open(value, "a plugin", PluginKeys, diagnostics)).OfType<MapReader>()
            .Select(reader => new AdmissionPlugin(
                reader.RequiredText("plugin"), DataFile.VersionOf(reader, "from"), DataFile.VersionOf(reader, "removed"), DataFile.VersionOf(reader, "on"), reader.OptionalText("gate")))
            .ToList();
        var source = root.RequiredText("source");
        DataFile.Close(diagnostics);
        return (plugins, source);
    }
}
