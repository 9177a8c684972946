namespace ComplianceAudit.Collector.Serving;

/// <summary>The API groups that kube-apiserver itself serves, of Kubernetes 1.20 to 1.36 (packages of staging/src/k8s.io/api, and apiextensions and apiregistration).</summary>
internal static class BuiltInGroups
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "", "apps", "autoscaling", "batch", "extensions", "policy",
        "admissionregistration.k8s.io", "apiextensions.k8s.io", "apiregistration.k8s.io", "authentication.k8s.io", "authorization.k8s.io",
        "certificates.k8s.io", "coordination.k8s.io", "discovery.k8s.io", "events.k8s.io", "flowcontrol.apiserver.k8s.io", "internal.apiserver.k8s.io",
        "networking.k8s.io", "node.k8s.io", "rbac.authorization.k8s.io", "resource.k8s.io", "scheduling.k8s.io", "storage.k8s.io", "storagemigration.k8s.io",
    };

    /// <summary>Whether a group, or the group of a version such as <c>apps/v1</c> or <c>v1</c>, is one of them.</summary>
    public static bool Contains(string groupVersion) =>
        Names.Contains(groupVersion.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? groupVersion[..slash] : "");
}
