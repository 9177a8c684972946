using System.Collections.Frozen;
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

    private static readonly Lazy<FrozenDictionary<string, CelValue>> ValueByName = new(() => JsonByName.Value
        .ToFrozenDictionary(pod => pod.Key, pod => ConstantValue.Parse(pod.Value), StringComparer.Ordinal));

    public static IEnumerable<string> Names => JsonByName.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>A pod as JSON, in no namespace.</summary>
    public static string JsonOf(string name) => JsonByName.Value[name];

    /// <summary>A pod in a namespace; an error where there is none of that name.</summary>
    public static CelValue Of(string name, string space)
    {
        if (!ValueByName.Value.TryGetValue(name, out var pod))
            return AdmissionErrors.NoSuchPod(name, Names);
        pod.TryGetField("metadata", out var metadata);
        return With(pod, "metadata", With(metadata, "namespace", CelValue.Of(space)));
    }

    private static CelValue With(CelValue map, string key, CelValue value)
    {
        var fields = new Dictionary<string, CelValue>(StringComparer.Ordinal);
        foreach (var known in map.TextKeys())
        {
            map.TryGetField(known, out var field);
            fields[known] = field;
        }
        fields[key] = value;
        return CelValue.OfMap(new ConstantMap(fields));
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
