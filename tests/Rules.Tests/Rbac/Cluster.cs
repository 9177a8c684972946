using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Compilation;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Tests.Admission;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Rbac;

/// <summary>Roles and bindings written in short, and what expressions say of them.</summary>
internal sealed class Cluster(string kind = SnapshotKinds.Cluster)
{
    public const string Roles = "roles.rbac.authorization.k8s.io";
    public const string ClusterRoles = "clusterroles.rbac.authorization.k8s.io";
    public const string RoleBindings = "rolebindings.rbac.authorization.k8s.io";
    public const string ClusterRoleBindings = "clusterrolebindings.rbac.authorization.k8s.io";

    private static readonly CelEnvironment Environment = RuleEnvironment.Build([]);

    private readonly Evidence _evidence = new() { Kind = kind };

    /// <summary>Adds a ClusterRole, or a Role where its name has a namespace, <c>shop/reader</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="rules">Its rules, elements of a YAML list.</param>
    /// <param name="more">Further fields, of a YAML map.</param>
    public Cluster Role(string name, string rules, string more = "") => name.Split('/') is [var space, var own]
        ? Add(Roles, "Role", space, own, $"rules: [{rules}]")
        : Add(ClusterRoles, "ClusterRole", "", name, $"rules: [{rules}]{more}");

    public Cluster Labelled(string name, string labels, string rules, string more = "")
    {
        Add(ClusterRoles, $"{{apiVersion: {Group}, kind: ClusterRole, metadata: {{name: {name}, labels: {{{labels}}}}}, rules: [{rules}]{more}}}");
        return this;
    }

    /// <summary>Adds a ClusterRoleBinding, or a RoleBinding where its name has a namespace; a role is <c>Role/name</c> or <c>ClusterRole/name</c>.</summary>
    public Cluster Bind(string name, string role, params string[] subjects)
    {
        var parts = role.Split('/');
        var more = $"roleRef: {{apiGroup: rbac.authorization.k8s.io, kind: {parts[0]}, name: '{parts[1]}'}}, subjects: [{string.Join(", ", subjects.Select(Subject))}]";
        return name.Split('/') is [var space, var own] ? Add(RoleBindings, "RoleBinding", space, own, more) : Add(ClusterRoleBindings, "ClusterRoleBinding", "", name, more);
    }

    public Cluster Account(string space, string name) => Add("serviceaccounts", $"{{apiVersion: v1, kind: ServiceAccount, metadata: {{namespace: {space}, name: {name}}}}}");

    public Cluster Pod(string space, string name, string account) =>
        Add("pods", $"{{apiVersion: v1, kind: Pod, metadata: {{namespace: {space}, name: {name}}}, spec: {{serviceAccountName: {account}, containers: [{{name: main, image: main}}]}}}}");

    public Cluster Lacking(string source, string space = "")
    {
        _evidence.Lacking(source, CoverageStatus.Denied, "may not", space);
        return this;
    }

    public Cluster Add(string source, string yaml)
    {
        _evidence.Add(source, Tried.Json(yaml));
        return this;
    }

    /// <summary>What an expression comes to: JSON, <c>unknown: why</c>, or the error; a partial list ends in what it lacks.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="source">Source whose first resource is <c>object</c>.</param>
    public string Ask(string expression, string? source = null)
    {
        var view = new SnapshotView(_evidence.Build(Roles, ClusterRoles, RoleBindings, ClusterRoleBindings, "serviceaccounts", "pods"));
        var activation = new CelActivation(Environment, new EvaluationState(view));
        if (source is not null)
            activation.Set("object", view[SourceName.Parse(source)].Resources[0].Value);
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

    private const string Group = "rbac.authorization.k8s.io/v1";

    private Cluster Add(string source, string kind, string space, string name, string more) =>
        Add(source, $"{{apiVersion: {Group}, kind: {kind}, metadata: {{name: '{name}'{(space.Length > 0 ? $", namespace: {space}" : "")}}}, {more}}}");

    private static string Subject(string subject) => subject.Split('/', 3) is ["ServiceAccount", var space, var account]
        ? $"{{kind: ServiceAccount, namespace: '{space}', name: '{account}'}}"
        : $"{{apiGroup: rbac.authorization.k8s.io, kind: {subject.Split('/', 2)[0]}, name: '{subject.Split('/', 2)[1]}'}}";
}
