using System.Collections.Frozen;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>The feature gates of Kubernetes that checks may ask for, with their stages by version.</summary>
internal static class FeatureGates
{
    private static readonly IReadOnlyList<string> Prefixes = ["feature-gates.", "featureGates."];
    private static readonly IReadOnlyList<string> Keys = ["source", "gates"];
    private static readonly IReadOnlyList<string> GateKeys = ["gate", "stages", "removed"];
    private static readonly IReadOnlyList<string> StageKeys = ["from", "stage", "on"];
    private static readonly Lazy<(FrozenDictionary<string, FeatureGate> Gates, string Source)> Read = new(ReadAll);

    public static IEnumerable<string> Names => Read.Value.Gates.Keys;

    /// <summary>File of kubernetes/kubernetes that declares them.</summary>
    public static string Source => Read.Value.Source;

    /// <summary>The gate of that name, or null when there are no data on it.</summary>
    public static FeatureGate? Of(string name) => Read.Value.Gates.GetValueOrDefault(name);

    /// <summary>The gate that a setting's name asks for, <c>feature-gates.AllAlpha</c>; null when it asks for none.</summary>
    public static string? NamedIn(string setting) =>
        Prefixes.FirstOrDefault(prefix => setting.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? setting[prefix.Length..] : null;

    /// <summary>The setting that holds a component's gates, or null when it has none.</summary>
    public static Setting? SettingOf(ComponentDefaults data) => data["feature-gates"] is { Type: SettingType.Gates } setting ? setting : null;

    private static (FrozenDictionary<string, FeatureGate> Gates, string Source) ReadAll()
    {
        var (root, diagnostics) = DataFile.Open("feature-gates", Keys);
        var gates = root.List("gates").Select(value => MapReader.Open(value, "a gate", GateKeys, diagnostics)).OfType<MapReader>()
            .Select(reader => new FeatureGate(
                reader.RequiredText("gate"),
                [.. reader.List("stages").Select(value => MapReader.Open(value, "a stage", StageKeys, diagnostics)).OfType<MapReader>().Select(StageOf)],
                DataFile.VersionOf(reader, "removed")))
            .ToFrozenDictionary(gate => gate.Name, StringComparer.Ordinal);
        var source = root.RequiredText("source");
        DataFile.Close(diagnostics);
        return (gates, source);
    }

    private static GateStage StageOf(MapReader reader) => new(
        DataFile.VersionOf(reader.RequiredText("from")), reader.OneOf("stage", "alpha", "beta", "stable", "deprecated"), reader.OneOf("on", "true", "false", "locked"));
}
