using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Serving;

/// <summary>Which version of a kind is read from servers of Kubernetes 1.20 to 1.36, and what is said of kinds that a server has in no version, or in none that is accepted.</summary>
internal sealed class DiscoveryOfReleasesTests
{
    private const string Recorded = "1.20";

    [TestCase(Recorded, "v1beta1")]
    [TestCase("1.26", "v1")]
    [TestCase("1.30", "v1")]
    [TestCase("1.34", "v1")]
    [TestCase("1.36", "v1")]
    public async Task Collect_KindThatMovedToV1_IsReadInTheFirstAcceptedVersionThatIsServed(string release, string version)
    {
        var (jobs, budgets) = (await CoverAsync(release, "cronjobs.batch", "v1", "v1beta1"), await CoverAsync(release, "poddisruptionbudgets.policy", "v1", "v1beta1"));

        Assert.That((jobs.Status, jobs.Version), Is.EqualTo((CoverageStatus.Complete, version)));
        Assert.That((budgets.Status, budgets.Version), Is.EqualTo((CoverageStatus.Complete, version)));
    }

    [TestCase(Recorded, CoverageStatus.Complete, "v1beta1", "")]
    [TestCase("1.26", CoverageStatus.NotServed, "", "the server has no 'podsecuritypolicies.policy'")]
    [TestCase("1.36", CoverageStatus.NotServed, "", "the server has no 'podsecuritypolicies.policy'")]
    public async Task Collect_KindThatIsGone_IsNotServed(string release, CoverageStatus status, string version, string reason)
    {
        var policies = await CoverAsync(release, "podsecuritypolicies.policy");

        Assert.That((policies.Status, policies.Version, policies.Reason), Is.EqualTo((status, version, reason)));
    }

    [TestCase("1.26", "v1beta3")]
    [TestCase("1.30", "v1")]
    [TestCase("1.34", "v1")]
    public async Task Collect_KindInSeveralVersions_IsReadInTheFirstAccepted(string release, string version)
    {
        var schemas = await CoverAsync(release, "flowschemas.flowcontrol.apiserver.k8s.io", "v1", "v1beta3", "v1beta2");

        Assert.That((schemas.Status, schemas.Version), Is.EqualTo((CoverageStatus.Complete, version)));
    }

    [TestCase("1.26", "validatingadmissionpolicies.admissionregistration.k8s.io", CoverageStatus.NotServed, "the server has no 'validatingadmissionpolicies.admissionregistration.k8s.io'")]
    [TestCase("1.30", "validatingadmissionpolicies.admissionregistration.k8s.io", CoverageStatus.Complete, "")]
    [TestCase("1.34", "mutatingadmissionpolicies.admissionregistration.k8s.io", CoverageStatus.NotServed, "the server has no 'mutatingadmissionpolicies.admissionregistration.k8s.io'")]
    [TestCase("1.36", "mutatingadmissionpolicies.admissionregistration.k8s.io", CoverageStatus.Complete, "")]
    [TestCase("1.30", "resourceclaims.resource.k8s.io", CoverageStatus.NotServed, "the server has no group 'resource.k8s.io'")]
    [TestCase("1.34", "resourceclaims.resource.k8s.io", CoverageStatus.Complete, "")]
    public async Task Collect_KindThatIsNew_IsNotServedBefore(string release, string source, CoverageStatus status, string reason)
    {
        var kind = await CoverAsync(release, source);

        Assert.That((kind.Status, kind.Reason), Is.EqualTo((status, reason)));
    }

    [TestCase("1.26", "cronjobs.batch", "the server has it as batch/v1 alone, and the checks read v1beta1")]
    [TestCase("1.34", "flowschemas.flowcontrol.apiserver.k8s.io", "the server has it as flowcontrol.apiserver.k8s.io/v1 alone, and the checks read v1beta1")]
    public async Task Collect_KindInNoAcceptedVersion_IsNoEmptyList(string release, string source, string reason)
    {
        var kind = await CoverAsync(release, source, "v1beta1");

        Assert.That((kind.Status, kind.Reason), Is.EqualTo((CoverageStatus.NotCollected, reason)));
    }

    [TestCase("1.26")]
    [TestCase("1.30")]
    [TestCase("1.34")]
    [TestCase("1.36")]
    public async Task Collect_PlainKinds_AreReadFromEveryRelease(string release)
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Replaced = ReplayDiscovery.Of(release) });

        var collected = await collecting.RunAsync("pods", "nodes", "namespaces", "serviceaccounts", "configmaps", "deployments.apps", "clusterroles.rbac.authorization.k8s.io", "networkpolicies.networking.k8s.io");

        Assert.That(collected.Coverage.Where(one => !one.Source.IsFact), Is.All.Property("Status").EqualTo(CoverageStatus.Complete));
        Assert.That(Snapshot.Open(collected.Path).Manifest.KubernetesVersion, Is.EqualTo($"v{release}.0"));
        Assert.That(collecting.Server.Requests.Where(request => request.StartsWith("GET /api", StringComparison.Ordinal) && !request.Contains('?', StringComparison.Ordinal)), Is.EqualTo(new[] { "GET /api", "GET /apis" }));
    }

    private static async Task<SourceCoverage> CoverAsync(string release, string source, params string[] accepted)
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Replaced = release == Recorded ? new Dictionary<string, string>() : ReplayDiscovery.Of(release) });
        var plan = new CollectionPlan(new Dictionary<SourceName, IReadOnlyList<string>> { [SourceName.Parse(source)] = accepted }, new HashSet<string>(), new HashSet<string>());

        var collected = await collecting.RunAsync(new HastyTime(), plan);

        return collected.Coverage.Single(one => one.Source == SourceName.Parse(source));
    }
}
