using k8s;
using k8s.Models;

namespace ComplianceAudit.EndToEnd.Tests.Rights;

/// <summary>Questions about who may do what, the same in every run: most of them near a rule of some role, half of them a hand-made one, with one part or none exchanged.</summary>
internal sealed class RightsSampler
{
    private static readonly string[] Verbs = ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection", "impersonate", "bind", "escalate", "approve", "use", "*"];
    private static readonly string[] Groups = ["", "apps", "batch", "rbac.authorization.k8s.io", "certificates.k8s.io", "example.com", "*"];
    private static readonly string[] Resources = ["pods", "pods/exec", "pods/log", "pods/*", "secrets", "deployments/scale", "replicationcontrollers/scale", "scale", "nodes/proxy", "serviceaccounts/token", "widgets", "widgets/status", "*", "*/scale", "*/*"];
    private static readonly string[] Paths = ["/healthz", "/healthz/ping", "/logs", "/logs/kubelet", "/logsmore", "/metrics", "/metrics/cadvisor", "/debug", "/debug/pprof", "/version", "/version/", "/api", "/", "*"];
    private static readonly string[] Spaces = ["", "", "shop", "shop", "legacy", "legacy", "kube-system", "kube-public", "nowhere"];
    private static readonly string[] Names = ["", "", "", "web", "*", "cluster-admin", "extension-apiserver-authentication", "kube-scheduler"];
    private static readonly string[] Ends = ["x", "exec", "log"];
    private static readonly string[] Others = ["User/system:anonymous", "Group/system:unauthenticated", "Group/system:authenticated", "ServiceAccount/shop/web", "ServiceAccount/shop/other", "ServiceAccount/legacy/shell", "ServiceAccount/kube-system/web", "User/nobody", "User/somebody", "Group/web", "Group/system:serviceaccounts:legacy", "User/system:serviceaccount:shop:web"];

    private readonly Random _random = new(20_261_124);
    private readonly List<(V1PolicyRule Rule, string Space, string[] Subjects)> _granted = [];
    private readonly List<(V1PolicyRule Rule, string Space, string[] Subjects)> _hard = [];
    private readonly List<V1PolicyRule> _rules;
    private readonly string[] _subjects;

    public RightsSampler(IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects)
    {
        var rules = objects.OfType<V1ClusterRole>().ToDictionary(role => ("", role.Name()), role => role.Rules ?? []);
        foreach (var role in objects.OfType<V1Role>())
            rules[(role.Namespace(), role.Name())] = role.Rules ?? [];
        foreach (var binding in objects.OfType<V1ClusterRoleBinding>())
            Add(rules.GetValueOrDefault(("", binding.RoleRef.Name)), "", binding.Subjects, binding.Name());
        foreach (var binding in objects.OfType<V1RoleBinding>())
            Add(rules.GetValueOrDefault((binding.RoleRef.Kind == "Role" ? binding.Namespace() : "", binding.RoleRef.Name)), binding.Namespace(), binding.Subjects, binding.Name());
        _rules = [.. rules.Values.SelectMany(own => own)];
        _subjects = [.. _granted.SelectMany(granted => granted.Subjects).Concat(Others).Distinct().Order(StringComparer.Ordinal)];
    }

    public AskedRight Next()
    {
        var granted = _random.Next(2) == 0 ? _hard : _granted;
        var (rule, space, subjects) = granted[_random.Next(granted.Count)];
        if (_random.Next(3) == 0)
            rule = _rules[_random.Next(_rules.Count)];
        var subject = _random.Next(3) == 0 || subjects.Length == 0 ? OneOf(_subjects) : OneOf(subjects);
        var verb = Of(rule.Verbs, Verbs);
        if (rule.NonResourceURLs is { Count: > 0 } paths)
            return new AskedRight(subject, verb, Of(paths, Paths), "", "", "", "");
        var names = rule.ResourceNames is { Count: > 0 } own ? own : Names;
        var asked = _random.Next(4) == 0 ? OneOf(Spaces) : space;
        return new AskedRight(subject, verb, null, Of(rule.ApiGroups, Groups), Of(rule.Resources, Resources), asked, Of(names, Names));
    }

    private void Add(IList<V1PolicyRule>? rules, string space, IList<Rbacv1Subject>? subjects, string name)
    {
        // Its members are let through before RBAC is asked.
        string[] bound = [.. (subjects ?? []).Where(subject => subject.Name != "system:masters").Select(subject => TextOf(subject, space))];
        foreach (var rule in rules ?? [])
            (name.StartsWith("hard-", StringComparison.Ordinal) ? _hard : _granted).Add((rule, space, bound));
    }

    private static string TextOf(Rbacv1Subject subject, string space) =>
        subject.Kind == "ServiceAccount" ? $"{subject.Kind}/{subject.NamespaceProperty ?? space}/{subject.Name}" : $"{subject.Kind}/{subject.Name}";

    /// <summary>One of a rule's own texts as a rule, else any other; a wildcard stands for any.</summary>
    private string Of(IList<string>? own, string[] others)
    {
        if (own is not { Count: > 0 } || _random.Next(5) == 0)
            return OneOf(others);
        var text = own[_random.Next(own.Count)];
        if (!text.Contains('*', StringComparison.Ordinal) || _random.Next(4) == 0)
            return text;
        return text == "*" ? OneOf(others) : text.TrimEnd('*').Replace("*", OneOf(["pods", "deployments", "widgets"]), StringComparison.Ordinal) + (text.EndsWith('*') ? OneOf(Ends) : "");
    }

    private string OneOf(string[] texts) => texts[_random.Next(texts.Length)];
}
