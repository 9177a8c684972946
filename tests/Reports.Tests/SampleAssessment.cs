using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Tests;

/// <summary>One assessment with every verdict, hostile names, a manifest's line, a folded finding and a pack without a score.</summary>
internal static class SampleAssessment
{
    public const string Script = "<script>alert('x')</script>";
    public const string Formula = "=cmd|' /C calc'!A0";
    public const string Ansi = "\u001b[31mred\u001b[0m";
    public const string RightToLeft = "gpj.\u202eexe.hidden";
    public static readonly string Long = string.Concat(Enumerable.Repeat("very-long-name-", 40)) + "end";

    private const string Digest = "sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

    public static Assessment Value { get; } = new(
        new(
            "5b1d7a40c2f64d0e9a8b7c6d5e4f30215b1d7a40c2f64d0e9a8b7c6d5e4f3021",
            "0.1.0",
            At(20),
            new Dictionary<string, string> { ["kubernetesVersion"] = "v1.34.1", ["evidence"] = "default" }),
        new("harbour-staging", "cluster", "v1.34.1", "kubeadm", "7f3c1c1e-6a55-4a6e-9a0c-2f7f8f1f0001", 3),
        new(
            Digest,
            "harbour-staging-20260301T120000Z.snapshot.zip",
            "ComplianceAudit 0.1.0",
            At(0),
            At(20),
            "system:serviceaccount:audit:reader",
            ["system:authenticated", "system:serviceaccounts"],
            "https://203.0.113.10:6443",
            "9d2f7b0c5e1a4f83b6c7d8e9f0a1b2c39d2f7b0c5e1a4f83b6c7d8e9f0a1b2c3",
            TlsVerified: false,
            [new("tls-not-verified", Severity.High, $"The kubeconfig turns TLS verification off: nothing proves that {Script} answered.", "Collect again without `insecure-skip-tls-verify`.")],
            [
                new("Component/kube-apiserver", "facts.complianceaudit.io/v1", "", "control-2", "partial", "no static pod seen on this node", 2),
                new("namespaces", "v1", "", "", "complete", "", 6),
                new("pods", "v1", "", "", "complete", "", 132),
                new("podsecuritypolicies.policy", "", "", "", "notServed", "", 0),
                new("secrets", "", "", "", "denied", "403: the principal may not list secrets", 0),
            ]),
        SampleChecks.All,
        [
            SamplePacks.Cis,
            SamplePacks.House,
        ]);

    private static DateTimeOffset At(int seconds) => new(2026, 3, 1, 12, 0, seconds, TimeSpan.Zero);
}
