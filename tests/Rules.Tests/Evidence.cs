using System.Text;
using ComplianceAudit.Snapshots;
using k8s;

namespace ComplianceAudit.Rules.Tests;

/// <summary>Snapshots made for tests: resources as JSON, everything complete unless said otherwise.</summary>
internal sealed class Evidence
{
    private readonly List<(SourceName Source, string Json)> _resources = [];
    private readonly List<SourceCoverage> _coverage = [];

    private static readonly HashSet<string> BuiltIn =
    [
        "namespaces", "nodes", "services", "configmaps", "networkpolicies.networking.k8s.io", "roles.rbac.authorization.k8s.io",
        "rolebindings.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io", "clusterrolebindings.rbac.authorization.k8s.io",
    ];

    public string Version { get; init; } = "v1.34.1";

    public string Kind { get; init; } = SnapshotKinds.Cluster;

    public Evidence Add(string source, string json)
    {
        var name = SourceName.Parse(source);
        if (ResourceKinds.Workloads.Contains(name) || BuiltIn.Contains(source))
            ReadStrictly(json);
        _resources.Add((name, json));
        return this;
    }

    /// <summary>A field that Kubernetes does not know is a mistake of the test; a placeholder stands where redaction took a value, in no shape of Kubernetes'.</summary>
    private static void ReadStrictly(string json)
    {
        if (!json.Contains("$redacted", StringComparison.Ordinal))
            KubernetesYaml.LoadAllFromString(json, strict: true);
    }

    /// <summary>An API server's fact with flags written as <c>--name=value</c>.</summary>
    public Evidence ApiServer(string node, string version, params string[] flags) => Add("Component", $$"""
        {"apiVersion":"facts.complianceaudit.io/v1","kind":"Component","metadata":{"name":"kube-apiserver.{{node}}"},
         "spec":{"component":"kube-apiserver","node":"{{node}}","version":"{{version}}",
          "sources":[{"kind":"staticPod","namespace":"kube-system","name":"kube-apiserver-{{node}}","flags":[{{string.Join(',', flags.Select(Flag))}}]}]} }
        """);

    /// <summary>A pod of a namespace, with its spec as JSON.</summary>
    public Evidence Pod(string name, string spec, string metadata = "") => Add("pods", $$$"""
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"{{{name}}}","namespace":"shop","uid":"uid-of-{{{name}}}"{{{metadata}}} },"spec":{{{spec}}} }
        """);

    public Evidence Deployment(string name, string podSpec, string metadata = "") => Add("deployments.apps", $$$"""
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"{{{name}}}","namespace":"shop"{{{metadata}}} },"spec":{"template":{"metadata":{},"spec":{{{podSpec}}} } } }
        """);

    /// <summary>Coverage that is not complete.</summary>
    public Evidence Lacking(string source, CoverageStatus status, string reason, string space = "", string node = "")
    {
        _coverage.Add(SourceCoverage.Without(SourceName.Parse(source), status, reason) with { Namespace = space, Node = node });
        return this;
    }

    /// <summary>The snapshot; named sources without stated coverage are complete.</summary>
    public Snapshot Build(params IEnumerable<string> sources)
    {
        var builder = new SnapshotBuilder("test.snapshot.zip", Kind);
        foreach (var (source, json) in _resources)
            builder.Add(source, source.IsFact ? "" : "v1", Encoding.UTF8.GetBytes(json));
        var whole = sources.Select(SourceName.Parse)
            .Where(source => !_coverage.Any(row => row.Source == source && row.Namespace.Length == 0 && row.Node.Length == 0))
            .Select(source => SourceCoverage.Without(source, CoverageStatus.Complete, ""));
        return builder.SetCoverage([.. whole, .. _coverage])
            .Describe(manifest => manifest with { Cluster = "test", KubernetesVersion = Version, Ended = DateTimeOffset.UnixEpoch.AddDays(20000) })
            .Build();
    }

    private static string Flag(string flag)
    {
        var parts = flag.TrimStart('-').Split('=', 2);
        var value = parts.Length == 1 ? "\"\"" : parts[1] == "$redacted" ? """{"$redacted":{"id":"redacted:arg:1","length":4,"credentialLike":false}}""" : $"\"{parts[1]}\"";
        return $$"""{"name":"{{parts[0]}}","value":{{value}}}""";
    }
}
