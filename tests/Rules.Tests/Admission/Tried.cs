using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Compilation;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Loading;
using ComplianceAudit.Rules.Tests.Meaning;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Admission;

/// <summary>Admission functions asked about the namespace <c>shop</c>, labelled <c>tier: front</c>.</summary>
internal static class Tried
{
    public const string Policies = "validatingadmissionpolicies.admissionregistration.k8s.io";
    public const string Bindings = "validatingadmissionpolicybindings.admissionregistration.k8s.io";
    public const string Webhooks = "validatingwebhookconfigurations.admissionregistration.k8s.io";

    private const string Group = "admissionregistration.k8s.io/v1";

    private static readonly CelEnvironment Environment = RuleEnvironment.Build([]);

    /// <summary>Asks about a cluster with one policy and one binding; their specs as YAML.</summary>
    public static string Policy(string policy, string binding, string pod, Func<Evidence, Evidence>? with = null)
    {
        var evidence = Cluster().Add(Policies, Object("ValidatingAdmissionPolicy", "rule", policy)).Add(Bindings, Object("ValidatingAdmissionPolicyBinding", "bound", binding));
        return Ask(with is null ? evidence : with(evidence), $"admission.policies(object, admission.pod('{pod}', 'shop')).exists(p, true)");
    }

    /// <summary>A cluster with one API server, as <see cref="Facts"/> makes them.</summary>
    public static Evidence Cluster(string? server = null, string labels = "tier: front") => new Evidence()
        .Add("namespaces", $$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"shop","labels":{{Json("{" + labels + "}")}} } }""")
        .Add("Component", server ?? Facts.Component("kube-apiserver", "v1.34.1", ""));

    public static string Object(string kind, string name, string spec) =>
        $$"""{"apiVersion":"{{Group}}","kind":"{{kind}}","metadata":{"name":"{{name}}"},"spec":{{Json(spec)}} }""";

    public static string Json(string yaml) => YamlJson.Of(YamlTree.Read(new YamlFile("test.yaml", yaml), new LoadDiagnostics())!);

    /// <summary>What an expression comes to: JSON, or <c>unknown: why</c>, or the error.</summary>
    public static string Ask(Evidence evidence, string expression)
    {
        var view = new SnapshotView(evidence.Build("namespaces", Policies, Bindings, Webhooks, "Component", "configmaps"));
        var activation = new CelActivation(Environment, new EvaluationState(view));
        activation.Set("object", view[new SourceName("namespaces")].Resources[0].Value);
        var compilation = Environment.Compile(new CelSource(expression));
        Assert.That(compilation.Diagnostics, Is.Empty);
        var value = compilation.Program!.Bind(view.Names).Evaluate(activation);
        return value.Kind switch
        {
            CelKind.Error => value.AsError.ToString(),
            CelKind.Unknown => "unknown: " + string.Join("; ", value.AsUnknown.Sources),
            _ => value.ToJson(),
        };
    }
}
