using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Serving;

/// <summary>Kinds of well-known products: listed where they are installed, a complete empty list where they are not, and named in the cluster's fact without a plan.</summary>
internal sealed class ProductKindsTests
{
    private static readonly (string Source, string Version)[] Kinds =
    [
        ("ciliumnetworkpolicies.cilium.io", "v2"),
        ("ciliumclusterwidenetworkpolicies.cilium.io", "v2"),
        ("globalnetworkpolicies.crd.projectcalico.org", "v1"),
        ("networkpolicies.projectcalico.org", "v3"),
        ("peerauthentications.security.istio.io", "v1"),
        ("authorizationpolicies.security.istio.io", "v1"),
        ("clusterpolicies.kyverno.io", "v1"),
        ("policies.kyverno.io", "v1"),
        ("policyexceptions.kyverno.io", "v2"),
        ("constrainttemplates.templates.gatekeeper.sh", "v1"),
        ("k8srequiredlabels.constraints.gatekeeper.sh", "v1beta1"),
        ("certificates.cert-manager.io", "v1"),
        ("clusterissuers.cert-manager.io", "v1"),
        ("backups.velero.io", "v1"),
        ("schedules.velero.io", "v1"),
        ("externalsecrets.external-secrets.io", "v1"),
        ("clustersecretstores.external-secrets.io", "v1"),
        ("pushsecrets.external-secrets.io", "v1alpha1"),
        ("vulnerabilityreports.aquasecurity.github.io", "v1alpha1"),
        ("configauditreports.aquasecurity.github.io", "v1alpha1"),
    ];

    [Test]
    public async Task Collect_ProductsAreInstalled_ListsTheirKinds()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Replaced = ReplayDiscovery.Of("1.34", withProducts: true) });

        var collected = await collecting.RunAsync([.. Kinds.Select(kind => kind.Source), "Cluster"]);

        var outcomes = collected.Coverage.ToDictionary(one => one.Source.ToString(), one => (one.Status, one.Version, one.Count), StringComparer.Ordinal);
        Assert.That(Kinds.Select(kind => outcomes[kind.Source]), Is.EqualTo(Kinds.Select(kind => (CoverageStatus.Complete, kind.Version, 1))));
        Assert.That(Kinds.Select(kind => Snapshot.Open(collected.Path).List(SourceName.Parse(kind.Source)).Single().TextOf("apiVersion")), Is.EqualTo(Kinds.Select(kind => $"{SourceName.Parse(kind.Source).Group}/{kind.Version}")));
        Assert.That(Collecting.AllText(collected.Path), Does.Contain("\"authorizationpolicies.security.istio.io\",\"backups.velero.io\","));
    }

    [Test]
    public async Task Collect_ProductsAreNotInstalled_SaysNotServed()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Replaced = ReplayDiscovery.Of("1.34") });

        var collected = await collecting.RunAsync([.. Kinds.Select(kind => kind.Source)]);

        var outcomes = collected.Coverage.ToDictionary(one => one.Source.ToString(), one => (one.Status, one.Reason), StringComparer.Ordinal);
        Assert.That(Kinds.Select(kind => outcomes[kind.Source]), Is.EqualTo(Kinds.Select(kind => (CoverageStatus.NotServed, $"the server has no group '{SourceName.Parse(kind.Source).Group}'"))));
    }
}
