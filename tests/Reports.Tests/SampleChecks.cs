using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Tests;

/// <summary>The sample's checks, ordered by instance id.</summary>
internal static class SampleChecks
{
    private const string Digest = "sha256:a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90";

    public static IReadOnlyList<CheckResult> All { get; } =
    [
        new(
            "admission-plugins", "admission-plugins", "The admission chain holds the plugins named", Severity.Medium, Verdict.Error,
            "the expression ended as an error: no such key 'value'", 1, 0, "{}",
            "Plugins refuse what policy forbids.", "Add the plugin to --enable-admission-plugins.", [], null,
            [new("00000000000000e1", Verdict.Error, Component("control-1"), "", "no such key 'value'", [], 1)]),
        new(
            "anonymous-auth", "anonymous-auth", "The API server refuses requests without a name", Severity.High, Verdict.Pass, "", 2, 2, "{}",
            "With `--anonymous-auth` at `true`, ` or <b>, no one can be held to account.", "Set `--anonymous-auth` to `false`.",
            ["https://kubernetes.io/docs/reference/access-authn-authz/authentication/", "javascript:alert(1)"], null,
            [
                new(
                    "00000000000000a1", Verdict.Pass, Component("control-1"), "flags[anonymous-auth]", "anonymous requests are refused",
                    [new("Component/kube-apiserver kube-apiserver.control-1", "anonymous-auth", "false", "false", "flag")], 1),
                new(
                    "00000000000000a2", Verdict.Pass, Component("control-2"), "flags[anonymous-auth]", "anonymous requests are refused",
                    [new("Component/kube-apiserver kube-apiserver.control-2", "anonymous-auth", "false", "false", "flag")], 1),
            ]),
        new(
            "audit-log-path", "audit-log-path", "The API server writes an audit log", Severity.High, Verdict.Unknown,
            "Component/kube-apiserver of node control-2 was not read", 2, 1, "{}",
            "Without a log nobody can tell who did what.", "Set --audit-log-path to a file on durable storage.", [], null,
            [
                new(
                    "00000000000000b1", Verdict.Unknown, Component("control-2"), "", "this node's API server was not seen",
                    [new("Component/kube-apiserver", "audit-log-path", "unknown", "a path", "no static pod seen on this node")], 1),
                new(
                    "00000000000000b2", Verdict.Pass, Component("control-1"), "flags[audit-log-path]", "an audit log is written",
                    [new("Component/kube-apiserver kube-apiserver.control-1", "audit-log-path", "\"/var/log/kubernetes/audit.log\"", "a path", "flag")], 1),
            ]),
        new(
            "cluster-admin-bindings", "cluster-admin-bindings", "Nothing but the built-in group holds cluster-admin", Severity.Critical, Verdict.Pass, "", 12, 12, "{}",
            "Who holds cluster-admin owns every secret and every node.", "Bind a narrower role instead.", [],
            new(["clusterrolebindings.rbac.authorization.k8s.io", "rolebindings.rbac.authorization.k8s.io"], 12, Digest, []), []),
        new(
            "host-path@3fd1c2", "host-path", "Pods mount no path of the node", Severity.Critical, Verdict.Fail, "", 132, 132, "{\"allowed\":[\"/var/log\"]}",
            "A path of the node lets a pod read and change what belongs to the node.", "Replace the hostPath volume by an emptyDir or a claim.",
            ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"],
            new(["pods", "deployments.apps"], 132, Digest, ["Deployment shop/web", $"Pod shop/{SampleAssessment.Script}"]),
            [
                Mounted("00000000000000c1", "shop", SampleAssessment.Script, null, 1),
                Mounted("00000000000000c2", "shop", SampleAssessment.Formula, null, 3),
                Mounted("00000000000000c3", "shop", SampleAssessment.Long, new("k8s/shop/deploy.yaml", 41), 1),
                Mounted("00000000000000c4", "kasse-über-\u00e9", SampleAssessment.Ansi, null, 1),
                Mounted("00000000000000c5", "kasse-über-\u00e9", SampleAssessment.RightToLeft, new("-", 7), 1),
            ]),
        new(
            "windows-host-process", "windows-host-process", "No Windows container is a host process", Severity.High, Verdict.NotApplicable,
            "noSubject: no Windows pod runs in this cluster", 0, 0, "{}",
            "A host process container is the node.", "Remove hostProcess.", [], new(["pods"], 0, Digest, []), []),
    ];

    private static FindingResource Component(string node) =>
        new("facts.complianceaudit.io/v1", "Component", "", $"kube-apiserver.{node}", "", node, null);

    private static Finding Mounted(string id, string @namespace, string name, FindingSource? source, int count) => new(
        id, Verdict.Fail, new("apps/v1", "Deployment", @namespace, name, "", "", source), "spec.template.spec.volumes[data].hostPath",
        $"volume 'data' of {name} mounts /etc",
        [new($"deployments.apps {@namespace}/{name}", "spec.template.spec.volumes[data].hostPath.path", "\"/etc\"", "no hostPath outside /var/log", "set")], count);
}
