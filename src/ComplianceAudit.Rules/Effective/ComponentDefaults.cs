using System.Collections.Frozen;
using System.Reflection;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Flags of one component with their defaults by version; one data file per component under <c>Effective/Data</c>.</summary>
internal sealed class ComponentDefaults
{
    private static readonly IReadOnlyList<string> Keys = ["component", "flags"];
    private static readonly IReadOnlyList<string> FlagKeys = ["flag", "type", "source", "defaults", "supersededBy", "forced"];
    private static readonly IReadOnlyList<string> SupersededKeys = ["flag", "since"];
    private static readonly IReadOnlyList<string> ForcedKeys = ["when", "contains", "value"];
    private static readonly Lazy<FrozenDictionary<string, ComponentDefaults>> All = new(ReadAll);

    private ComponentDefaults(string component, FrozenDictionary<string, FlagDefault> flags) => (Component, Flags) = (component, flags);

    public string Component { get; }

    public FrozenDictionary<string, FlagDefault> Flags { get; }

    /// <summary>Data of a component, or null when there are none.</summary>
    public static ComponentDefaults? Of(string component) => All.Value.GetValueOrDefault(component);

    /// <summary>Components that there are data on, ordered.</summary>
    public static IReadOnlyList<string> Components => [.. All.Value.Keys.Order(StringComparer.Ordinal)];

    private static FrozenDictionary<string, ComponentDefaults> ReadAll()
    {
        var assembly = typeof(ComponentDefaults).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Effective/", StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .ToFrozenDictionary(data => data.Component, StringComparer.Ordinal);
    }

    private static ComponentDefaults Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var diagnostics = new LoadDiagnostics();
        var root = MapReader.Open(YamlTree.Read(new YamlFile(name, reader.ReadToEnd()), diagnostics), "the document", Keys, diagnostics);
        var flags = root?.List("flags").Select(value => ReadFlag(value, diagnostics)).OfType<FlagDefault>().ToFrozenDictionary(flag => flag.Flag, StringComparer.Ordinal);
        return diagnostics.Count == 0 && root is not null && flags is not null
            ? new ComponentDefaults(root.RequiredText("component"), flags)
            : throw new InvalidDataException(string.Join('\n', diagnostics.Ordered));
    }

    private static FlagDefault? ReadFlag(YamlValue value, LoadDiagnostics diagnostics)
    {
        if (MapReader.Open(value, "a flag", FlagKeys, diagnostics) is not { } reader)
            return null;
        var superseded = MapReader.Open(reader.Value("supersededBy"), "supersededBy", SupersededKeys, diagnostics);
        var forced = MapReader.Open(reader.Value("forced"), "forced", ForcedKeys, diagnostics);
        return new FlagDefault(
            reader.RequiredText("flag"), reader.OneOf("type", "bool", "int", "string", "list"), reader.RequiredText("source"),
            [.. reader.Entries("defaults").Select(entry => (MinorVersion.Parse(entry.Key.Value)!.Value, YamlJson.Of(entry.Value))).OrderBy(pair => pair.Item1)],
            superseded?.RequiredText("flag") ?? "", superseded is null ? default : MinorVersion.Parse(superseded.RequiredText("since"))!.Value,
            forced is null ? null : new ForcedValue(forced.RequiredText("when"), forced.RequiredText("contains"), YamlJson.Of(forced.Required("value")!)));
    }
}
