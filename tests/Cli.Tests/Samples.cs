using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Cli.Tests;

/// <summary>One fixed assessment, with names that a hostile cluster could hold.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 1, 12, 30, 0, TimeSpan.Zero);

    public static Assessment Assessment() => new(
        new AssessmentMetadata(new string('5', 64), "0.1.0", Moment, new Dictionary<string, string>()),
        new AssessedCluster("shop", "cluster", "v1.34.1", "kubeadm", "", 3),
        new AssessedSnapshot(
            "sha256:0011223344556677889900112233445566778899001122334455667788990011", "shop.snapshot.zip", "compliance-audit 0.1.0", Moment, Moment, "auditor", [],
            "https://10.0.0.1:6443", "", TlsVerified: true, [],
            [
                new CoverageResult("pods", "v1", "", "", "complete", "", 40),
                new CoverageResult("rolebindings.rbac.authorization.k8s.io", "", "", "", "denied", "User \"auditor\" cannot list\u001b[2J them", 0),
                new CoverageResult("ciliumnetworkpolicies.cilium.io", "", "", "", "notServed", "", 0),
                new CoverageResult("Component/etcd", "", "", "cp-2", "partial", "no static pod was seen on this node", 2),
            ]),
        [
            Check("privileged", "Containers do not run privileged", Severity.High, Verdict.Fail, Failed(5)),
            Check("cluster-admin", "Nobody but break-glass accounts is bound to cluster-admin [red]", Severity.Critical, Verdict.Fail, Failed(1)),
            Check("host-path", "Pods mount no host paths", Severity.High, Verdict.Fail, Failed(7)),
            Check("role-bindings", "Nobody may escalate", Severity.High, Verdict.Unknown, []),
            Check("anonymous-auth", "The API server refuses anonymous requests", Severity.Critical, Verdict.Pass, []),
        ],
        [Pack()]);

    /// <summary>The same without a failure, of manifests.</summary>
    public static Assessment Clean()
    {
        var assessment = Assessment();
        return assessment with
        {
            Cluster = new AssessedCluster("k8s/", "manifests", "", "", "", null),
            Snapshot = assessment.Snapshot with { Coverage = [] },
            Checks = [],
            Packs = [Pack() with { Score = new Score(null, null, null), Counts = new VerdictCounts(0, 0, 0, 15, 0, 0), Published = 15, Sections = [], Controls = [] }],
        };
    }

    private static PackResult Pack() => new(
        "cis-kubernetes", "1.12", "CIS Kubernetes Benchmark", "CIS", "https://example.org", "sha256:" + new string('0', 64), new PackVersions("1.32", "1.34", true), 131,
        new Score(1 / 6d, 4 / 6d, 1 / 3d), new Score(0.3, 0.7, 0.5), new VerdictCounts(1, 2, 1, 0, 1, 1), new Dictionary<string, int>(),
        [
            new SectionResult("1.2", "API server", new Score(1, 1, 1), new VerdictCounts(1, 0, 0, 0, 0, 0)),
            new SectionResult("4.1", "Worker nodes", new Score(0, 1, null), new VerdictCounts(0, 0, 1, 0, 0, 0)),
            new SectionResult("5.1", "RBAC", new Score(0, 0.5, 0), new VerdictCounts(0, 1, 0, 0, 1, 0)),
            new SectionResult("5.2", "Pods", new Score(0, 0.5, 0), new VerdictCounts(0, 1, 0, 0, 0, 1)),
        ],
        [
            Control("1.2.1", Verdict.Pass, "", "anonymous-auth"),
            Control("4.1.1", Verdict.Manual, "a person must answer"),
            Control("5.1.1", Verdict.Fail, "", "cluster-admin"),
            Control("5.1.3", Verdict.Unknown, "rolebindings.rbac.authorization.k8s.io was denied", "role-bindings"),
            Control("5.2.2", Verdict.Fail, "", "privileged"),
            Control("5.2.9", Verdict.Error, "the expression took too many steps", "host-path"),
        ]);

    private static ControlResult Control(string id, Verdict verdict, string reason, params string[] checks) =>
        new(id, $"Title of control {id}", id[..3], 1, "automated", Severity.High, verdict, reason, checks, null, []);

    private static CheckResult Check(string id, string title, Severity severity, Verdict verdict, IReadOnlyList<Finding> findings) =>
        new(id, id, title, severity, verdict, "", 10, 10, "{}", "Why.", "Fix.", [], null, findings);

    private static IReadOnlyList<Finding> Failed(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new Finding(
            $"{number:x16}", Verdict.Fail,
            new FindingResource("apps/v1", "Deployment", "legacy", number == 1 ? "bad-\u202e[bold]\u001b[31mname" : $"bad-{number}", "", "", number == 2 ? new FindingSource("k8s/deploy.yaml", 12) : null),
            "", "message", [], 1))];
}
