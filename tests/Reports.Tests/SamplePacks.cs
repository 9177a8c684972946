using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Tests;

/// <summary>The sample's packs: a benchmark in part, and one whose only control does not apply.</summary>
internal static class SamplePacks
{
    private const string Digest = "sha256:1122334455667788990011223344556677889900112233445566778899001122";

    public static PackResult Cis { get; } = new(
        "cis-kubernetes", "1.12", "CIS Kubernetes Benchmark 1.12, assessed by checks of our own", "Center for Internet Security", "https://www.cisecurity.org/benchmark/kubernetes", Digest, new("1.24", "1.26", false), 131,
        new(2 / 6d, 5 / 6d, 2 / 3d), new(17 / 42d, 32 / 42d, 17 / 27d), new(2, 1, 1, 1, 1, 1),
        new Dictionary<string, int> { ["noSubject"] = 1 },
        [
            new("1.2", "API server", new(1 / 3d, 1, 1), new(1, 0, 0, 0, 1, 1)),
            new("3.1", "Authentication and authorization", new(0, 1, null), new(0, 0, 1, 0, 0, 0)),
            new("5.1", "Roles and service accounts", new(1, 1, 1), new(1, 0, 0, 0, 0, 0)),
            new("5.2", "Pod security", new(0, 0, 0), new(0, 1, 0, 1, 0, 0)),
        ],
        [
            Control("1.2.1", "Refuse anonymous requests", "1.2", Severity.High, Verdict.Pass, "", "anonymous-auth"),
            Control("1.2.10", "Admission plugins are set", "1.2", Severity.Medium, Verdict.Error, "the check broke: no such key 'value'", "admission-plugins"),
            Control("1.2.16", "Keep an audit log", "1.2", Severity.High, Verdict.Unknown, "Component/kube-apiserver of node control-2 was not read", "audit-log-path") with
            {
                Departs = new(
                    "A look at the process list of every control plane node.", "The flags of the static pod.",
                    "The process list needs access to the node.", "A flag changed by hand without the manifest goes unseen."),
            },
            Control("3.1.1", "People do not sign in with client certificates", "3.1", Severity.Medium, Verdict.Manual, "Do people use client certificates to sign in? List who holds one.") with { Assessment = "manual" },
            Control("5.1.1", "Cluster-admin is used where needed", "5.1", Severity.Critical, Verdict.Pass, "", "cluster-admin-bindings"),
            Control("5.2.11", "No host process containers", "5.2", Severity.High, Verdict.NotApplicable, "noSubject: no Windows pod runs in this cluster", "windows-host-process"),
            Control("5.2.12", "No paths of the node in pods", "5.2", Severity.Critical, Verdict.Fail, "5 deployments mount a path of the node", "host-path@3fd1c2") with
            {
                Level = 2,
                Mappings = ["NIST SP 800-53: CM-7", "PCI DSS: 2.2.4"],
            },
        ]);

    public static PackResult House { get; } = new(
        "house-rules", "1", SampleAssessment.Script, "Harbour Ltd", "javascript:alert(2)", Digest, new("", "", true), 1,
        new(null, null, null), new(null, null, null), new(0, 0, 0, 1, 0, 0),
        new Dictionary<string, int> { ["noSubject"] = 1 },
        [new("W", "Windows", new(null, null, null), new(0, 0, 0, 1, 0, 0))],
        [Control("W.1", "No host processes", "W", Severity.High, Verdict.NotApplicable, "noSubject: no Windows pod runs in this cluster", "windows-host-process") with { Level = 0 }]);

    private static ControlResult Control(string id, string title, string section, Severity severity, Verdict verdict, string reason, params string[] checks) =>
        new(id, title, section, 1, "automated", severity, verdict, reason, checks, null, []);
}
