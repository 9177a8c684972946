using System.Collections.Frozen;
using System.Text.Json.Nodes;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Admission;

/// <summary>Pods that admission rules are tried on, one per file of <c>Admission/Pods</c>: each breaks one rule, and holds what the API server would have written into it.</summary>
internal static class ProbePods
{
    private const string Prefix = "Admission/Pods/";

    private static readonly Lazy<FrozenDictionary<string, string>> JsonByName = new(() => typeof(ProbePods).Assembly.GetManifestResourceNames()
        .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(resource => resource[Prefix.Length..], Read, StringComparer.Ordinal));

    public static IEnumerable<string> Names => JsonByName.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>A pod as JSON, in no namespace.</summary>
    public static string JsonOf(string name) => JsonByName.Value[name];

    /// <summary>A pod in a namespace; an error where there is none of that name.</summary>
    public static CelValue Of(string name, string space)
    {
        if (!JsonByName.Value.TryGetValue(name, out var json))
            return AdmissionErrors.NoSuchPod(name, Names);
        var pod = JsonNode.Parse(json)!;
        pod["metadata"]!["namespace"] = space;
        return ConstantValue.Parse(pod.ToJsonString());
    }

    private static string Read(string resource)
    {
        using var stream = typeof(ProbePods).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var diagnostics = new LoadDiagnostics();
        var root = YamlTree.Read(new YamlFile(resource, reader.ReadToEnd()), diagnostics);
        return root is null ? throw new InvalidDataException(string.Join('\n', diagnostics.Ordered)) : YamlJson.Of(root);
    }
}
