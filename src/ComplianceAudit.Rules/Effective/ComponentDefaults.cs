using System.Collections.Frozen;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Settings of one component with their defaults by version; one data file per component under <c>Effective/Data/components</c>.</summary>
internal sealed class ComponentDefaults
{
    private static readonly IReadOnlyList<string> Keys = ["component", "configFlag", "dropInFlag", "fileWins", "environment", "settings"];
    private static readonly IReadOnlyList<string> SettingKeys =
        ["flag", "field", "type", "source", "defaults", "fileDefaults", "added", "removed", "ignored", "zeroIsUnset", "winsOverFile", "supersededBy", "forced"];
    private static readonly IReadOnlyList<string> SupersededKeys = ["flag", "since", "field"];
    private static readonly IReadOnlyList<string> ForcedKeys = ["when", "contains", "value"];
    private static readonly Lazy<FrozenDictionary<string, ComponentDefaults>> All = new(() => DataFile.Components.Select(Read).ToFrozenDictionary(data => data.Component, StringComparer.Ordinal));
    private readonly FrozenDictionary<string, Setting> _settings;

    private ComponentDefaults(MapReader root, IReadOnlyList<Setting> settings)
    {
        Component = root.RequiredText("component");
        ConfigFlag = root.OptionalText("configFlag");
        DropInFlag = root.OptionalText("dropInFlag");
        FileWins = root.OptionalText("fileWins") == "true";
        EnvironmentPrefix = root.OptionalText("environment");
        Settings = settings;
        _settings = settings.SelectMany(setting => new[] { setting.Flag, setting.Field }.Where(name => name.Length > 0).Distinct().Select(name => KeyValuePair.Create(name, setting)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Component { get; }

    /// <summary>Flag that names the component's configuration file; empty when it has none.</summary>
    public string ConfigFlag { get; }

    /// <summary>Flag that names a directory of drop-ins to that file; empty when it has none.</summary>
    public string DropInFlag { get; }

    /// <summary>Whether a configuration file decides, and flags that it could hold do not.</summary>
    public bool FileWins { get; }

    /// <summary>How the environment variables begin that stand for flags; empty when there are none.</summary>
    public string EnvironmentPrefix { get; }

    public IReadOnlyList<Setting> Settings { get; }

    /// <summary>Names by which settings are known: flags and fields.</summary>
    public IEnumerable<string> Names => _settings.Keys;

    /// <summary>The setting of that name, or null.</summary>
    public Setting? this[string name] => _settings.GetValueOrDefault(name);

    /// <summary>Whether <c>effective()</c> knows the name: a setting, or one gate of the component's feature gates.</summary>
    public bool Knows(string name) => _settings.ContainsKey(name) || FeatureGates.NamedIn(name) is { } gate && FeatureGates.Of(gate) is not null && FeatureGates.SettingOf(this) is not null;

    /// <summary>Data of a component, or null when there are none.</summary>
    public static ComponentDefaults? Of(string component) => All.Value.GetValueOrDefault(component);

    /// <summary>Components that there are data on, ordered.</summary>
    public static IReadOnlyList<string> Components => [.. All.Value.Keys.Order(StringComparer.Ordinal)];

    private static ComponentDefaults Read(string name)
    {
        var (root, diagnostics) = DataFile.Open(name, Keys);
        var settings = root.List("settings").Select(value => ReadSetting(value, diagnostics)).OfType<Setting>().ToList();
        var data = new ComponentDefaults(root, settings);
        DataFile.Close(diagnostics);
        return data;
    }

    private static Setting? ReadSetting(YamlValue value, LoadDiagnostics diagnostics)
    {
        if (MapReader.Open(value, "a setting", SettingKeys, diagnostics) is not { } reader)
            return null;
        var type = Enum.Parse<SettingType>(reader.OneOf("type", [.. Enum.GetNames<SettingType>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])]), ignoreCase: true);
        var superseded = MapReader.Open(reader.Value("supersededBy"), "supersededBy", SupersededKeys, diagnostics);
        var forced = MapReader.Open(reader.Value("forced"), "forced", ForcedKeys, diagnostics);
        return new Setting(
            reader.OptionalText("flag"), reader.OptionalText("field"), type, reader.RequiredText("source"),
            VersionedDefaults.Read(reader, "defaults", type), VersionedDefaults.Read(reader, "fileDefaults", type),
            DataFile.VersionOf(reader, "added"), DataFile.VersionOf(reader, "removed"), DataFile.VersionOf(reader, "ignored"),
            reader.OptionalText("zeroIsUnset") == "true", reader.OptionalText("winsOverFile") == "true",
            superseded is null ? null : new SupersedingFile(superseded.RequiredText("flag"), DataFile.VersionOf(superseded.RequiredText("since")), superseded.RequiredText("field").Split('.')),
            forced is null ? null : new ForcedValue(forced.RequiredText("when"), forced.RequiredText("contains"), YamlJson.Of(forced.Required("value")!)));
    }
}
