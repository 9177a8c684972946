using System.Text.Json;

namespace ComplianceAudit.Collector.Tests.Nodes;

/// <summary>Facts as short texts, so that a test compares them at a glance.</summary>
internal static class FactText
{
    /// <summary>Each source as <c>kind name: flag=value flag=value</c>; a redacted value is <c>?</c>.</summary>
    public static IEnumerable<string> Sources(JsonElement spec) =>
        spec.GetProperty("sources").EnumerateArray().Where(source => source.GetProperty("kind").GetString() != "configFile").Select(source => $"{source.GetProperty("kind")} {source.GetProperty("name")}: {Flags(source)}");

    public static string Flags(JsonElement source) => source.TryGetProperty("flags", out var flags)
        ? string.Join(' ', flags.EnumerateArray().Select(flag => $"{flag.GetProperty("name")}={Value(flag)}"))
        : source.GetProperty("problem").GetString()!;

    public static IEnumerable<string> Disagreements(JsonElement spec) => !spec.TryGetProperty("disagreements", out var all) ? [] : all.EnumerateArray().Select(one =>
        $"{one.GetProperty("flag")}: {string.Join(", ", one.GetProperty("values").EnumerateArray().Select(value => $"{value.GetProperty("source")} {Value(value)}"))}");

    private static string Value(JsonElement element) => !element.TryGetProperty("value", out var value) ? "-" : value.ValueKind == JsonValueKind.String ? value.GetString()! : "?";
}
