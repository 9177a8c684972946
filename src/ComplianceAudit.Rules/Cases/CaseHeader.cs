using System.Text.Json;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Cases;

/// <summary>The first document of a case, when it is of kind <c>Case</c>: what is not as usual.</summary>
internal sealed record CaseHeader
{
    public const string ApiVersion = "complianceaudit.io/v1";
    public const string Kind = "Case";

    public static readonly IReadOnlyList<string> Keys = ["apiVersion", "kind", "cluster", "parameters", "found", "coverage"];

    /// <summary>Kubernetes version, empty when the case does not care.</summary>
    public string Version { get; init; } = "";

    /// <summary>Values over the parameters' defaults.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parameters { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Resources, as <c>Kind/name</c>, that must be found though their names do not begin with <c>bad-</c>.</summary>
    public IReadOnlyList<string> Found { get; init; } = [];

    /// <summary>Coverage that is not complete.</summary>
    public IReadOnlyList<SourceCoverage> Coverage { get; init; } = [];

    /// <summary>Keys that a header does not have.</summary>
    public IReadOnlyList<string> UnknownKeys { get; init; } = [];

    /// <summary>Reads the header. Throws <see cref="JsonException"/> or <see cref="InvalidOperationException"/> when a value has another shape.</summary>
    public static CaseHeader Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement.Clone();
        return new CaseHeader
        {
            Version = Child(root, "cluster") is { } cluster ? Text(cluster, "version") : "",
            Parameters = Child(root, "parameters") is { } parameters ? parameters.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal) : new Dictionary<string, JsonElement>(),
            Found = Child(root, "found") is { } found ? [.. found.EnumerateArray().Select(name => name.GetString()!)] : [],
            Coverage = Child(root, "coverage") is { } coverage ? [.. coverage.EnumerateArray().Select(CoverageOf)] : [],
            UnknownKeys = [.. root.EnumerateObject().Select(property => property.Name).Except(Keys)],
        };
    }

    private static SourceCoverage CoverageOf(JsonElement row) =>
        SourceCoverage.Without(SourceName.Parse(Text(row, "source")), Enum.Parse<CoverageStatus>(Text(row, "status"), ignoreCase: true), Text(row, "reason")) with
        {
            Namespace = Text(row, "namespace"),
            Node = Text(row, "node"),
        };

    private static JsonElement? Child(JsonElement element, string key) => element.TryGetProperty(key, out var child) ? child : null;

    private static string Text(JsonElement element, string key) => Child(element, key)?.GetString() ?? "";
}
