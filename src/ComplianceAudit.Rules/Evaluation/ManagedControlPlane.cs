using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>A control plane that a provider runs: what only its machines would show is the provider's to answer for (DESIGN section 3, <c>inherited</c>).</summary>
/// <param name="Distribution">Such as <c>eks</c>.</param>
/// <param name="Signs">What proves it.</param>
internal sealed record ManagedControlPlane(string Distribution, IReadOnlyList<string> Signs)
{
    private static readonly HashSet<string> Components =
        new HashSet<string>(StringComparer.Ordinal) { "etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler" };

    /// <summary>Folders and files of control-plane nodes, as kubeadm lays them out and benchmarks name them.</summary>
    private static readonly IReadOnlyList<string> Paths =
    [
        "etc/kubernetes/manifests/", "etc/kubernetes/admin.conf", "etc/kubernetes/super-admin.conf", "etc/kubernetes/controller-manager.conf",
        "etc/kubernetes/scheduler.conf", "var/lib/etcd",
    ];

    /// <summary>Whether a check asks for nothing but what the provider's machines show.</summary>
    public static bool IsAskedBy(Check check) => check.SubjectSources.All(read => IsOfControlPlane(read.Source));

    /// <summary>The finding that carves the check out, with the signs as its evidence.</summary>
    public Finding CarveOut(string instance, string subject) => new(
        FindingId.Of(instance, new OwnerIdentity("", subject, "", ""), "inherited", 0), Verdict.NotApplicable,
        new FindingResource("", subject, "", "", "", "", null), "", EvaluationErrors.Inherited(Distribution),
        [.. Signs.Select(sign => new Evidence("Cluster", "spec.signs", sign, "", ""))], 1);

    private static bool IsOfControlPlane(SourceName source) => source.Resource switch
    {
        "Component" => Components.Contains(source.Component),
        "NodeFile" => Paths.Any(path => source.Component == path || source.Component.StartsWith($"{path.TrimEnd('/')}/", StringComparison.Ordinal)),
        _ => false,
    };
}
