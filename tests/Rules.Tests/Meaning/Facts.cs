using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Compilation;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Loading;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Meaning;

/// <summary>Facts made for tests, and expressions asked about them.</summary>
internal static class Facts
{
    private static readonly CelEnvironment Environment = RuleEnvironment.Build([]);

    /// <summary>A component whose process has flags written as <c>--name=value</c>, and the files behind them.</summary>
    public static string Component(string component, string version, string flags, params IEnumerable<(string Flag, string Yaml)> files) => $$"""
        {"apiVersion":"facts.complianceaudit.io/v1","kind":"Component","metadata":{"name":"{{component}}.cp-1"},
         "spec":{"component":"{{component}}","node":"cp-1"{{(version.Length > 0 ? $",\"version\":\"{version}\"" : "")}},
          "sources":[{"kind":"process","name":"/usr/bin/{{component}}","flags":[{{string.Join(',', flags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Flag))}}],"environment":[]}
            {{string.Concat(files.Select(file => $",{{\"kind\":\"configFile\",\"name\":\"/etc/{file.Flag}.yaml\",\"flag\":\"{file.Flag}\",\"order\":0,\"content\":{Json(file.Yaml)}}}"))}}] } }
        """;

    /// <summary>An API server that is given a file by a flag.</summary>
    public static string ApiServer(string flag, string yaml, string flags = "--authorization-mode=Node,RBAC", string version = "v1.34.1") =>
        Component("kube-apiserver", version, $"{flags} --{flag}=/etc/{flag}.yaml", (flag, yaml));

    /// <summary>A file; its spec beside node and path.</summary>
    public static string NodeFile(string spec) => $$"""
        {"apiVersion":"facts.complianceaudit.io/v1","kind":"NodeFile","metadata":{"name":"cp-1:/etc/kubernetes/admin.conf"},"spec":{"node":"cp-1","path":"/etc/kubernetes/admin.conf",{{spec}} } }
        """;

    public static string Certificate(string spec) => $$"""
        {"apiVersion":"facts.complianceaudit.io/v1","kind":"Certificate","metadata":{"name":"cp-1:/etc/kubernetes/pki/ca.crt#0"},"spec":{"node":"cp-1","path":"/etc/kubernetes/pki/ca.crt","position":0,{{spec}} } }
        """;

    /// <summary>What an expression comes to on a fact as JSON, and where its functions say that comes from.</summary>
    public static (string Value, string Origin) Ask(string fact, string expression)
    {
        var (value, origin) = Evaluate(fact, expression);
        return (value.Kind == CelKind.Error ? value.AsError.ToString() : value.Kind == CelKind.Unknown ? "unknown: " + string.Join("; ", value.AsUnknown.Sources) : value.ToJson(), origin);
    }

    public static (CelValue Value, string Origin) Evaluate(string fact, string expression)
    {
        var resource = Read(fact);
        var view = new SnapshotView(new SnapshotBuilder("nothing", SnapshotKinds.Manifests).Build());
        var state = new EvaluationState(view);
        var activation = new CelActivation(Environment, state);
        activation.Set("object", resource.Value);
        activation.Set("asOf", CelValue.OfTimestamp(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        var compilation = Environment.Compile(new CelSource(expression));
        Assert.That(compilation.Diagnostics, Is.Empty);
        var value = compilation.Program!.Bind(new SnapshotNames(resource.Document.Names)).Evaluate(activation);
        return (value, string.Join("; ", state.Origins));
    }

    /// <summary>A fact as functions read it.</summary>
    public static ResourceReader Read(string fact)
    {
        var kind = fact.Contains("\"kind\":\"Component\"", StringComparison.Ordinal) ? "Component" : fact.Contains("\"kind\":\"NodeFile\"", StringComparison.Ordinal) ? "NodeFile" : "Certificate";
        return new SnapshotView(new Evidence().Add(kind, fact).Build(kind))[SourceName.Parse(kind)].Resources[0];
    }

    /// <summary>YAML as JSON.</summary>
    public static string Json(string yaml)
    {
        var diagnostics = new LoadDiagnostics();
        var tree = YamlTree.Read(new YamlFile("test.yaml", yaml), diagnostics);
        Assert.That(diagnostics.Count, Is.Zero);
        return YamlJson.Of(tree!);
    }

    private static string Flag(string flag)
    {
        var parts = flag.TrimStart('-').Split('=', 2);
        return $$"""{"name":"{{parts[0]}}","value":"{{(parts.Length == 1 ? "true" : parts[1])}}"}""";
    }
}
