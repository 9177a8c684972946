using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests;

internal sealed partial class ClusterCollectorTests
{
    private const string Nodes = "/api/v1/nodes";

    private static readonly SourceName ApiServer = SourceName.Parse("Component/kube-apiserver");

    private static readonly ReplayOptions Kubeadm = new()
    {
        Added = new Dictionary<string, IReadOnlyList<string>> { [Nodes] = [ReplayFixtures.ControlPlaneNode], [Pods] = [ReplayFixtures.ApiServerPod] },
    };

    [Test]
    public async Task Collect_StaticPod_BecomesAComponentWithItsFlagsInOrder()
    {
        await using var collecting = await Collecting.FromAsync(Kubeadm);

        var collected = await collecting.RunAsync("Component/kube-apiserver");

        var component = Snapshot.Open(collected.Path).List(ApiServer).Single();
        Assert.That(component.TextOf("metadata", "name"), Is.EqualTo("kube-apiserver.control-1"));
        Assert.That((component.TextOf("spec", "component"), component.TextOf("spec", "node"), component.TextOf("spec", "version")), Is.EqualTo(("kube-apiserver", "control-1", "v1.20.2")));
        Assert.That(FlagsOf(component), Is.EqualTo(new[]
        {
            "advertise-address=192.0.2.10", "allow-privileged=true", "anonymous-auth=false", "authorization-mode=Node,RBAC", "client-ca-file=/etc/kubernetes/pki/ca.crt",
            "enable-admission-plugins=NodeRestriction", "profiling=false", "made-up-password=<redacted>", "service-account-lookup=true", "tls-cert-file=/etc/kubernetes/pki/apiserver.crt",
        }));
        Assert.That(Collecting.AllText(collected.Path), Does.Not.Contain("not-for-anyone"));
        Assert.That(collected.Coverage.Single(one => one.Source == ApiServer), Has.Property("Status").EqualTo(CoverageStatus.Complete).And.Property("Count").EqualTo(1));
    }

    [Test]
    public async Task Collect_ControlPlaneNodeWithoutTheStaticPod_IsNamed()
    {
        await using var collecting = await Collecting.FromAsync(Kubeadm with
        {
            Added = new Dictionary<string, IReadOnlyList<string>>
            {
                [Nodes] = [ReplayFixtures.ControlPlaneNode, ReplayFixtures.ControlPlaneNode.Replace("control-1", "control-2", StringComparison.Ordinal)],
                [Pods] = [ReplayFixtures.ApiServerPod],
            },
        });

        var collected = await collecting.RunAsync("Component/kube-apiserver");

        Assert.That(collected.Coverage.Where(one => one.Source == ApiServer).Select(one => (one.Node, one.Status, one.Reason)), Is.EqualTo(new[]
        {
            ("", CoverageStatus.Partial, "1 of 2 control-plane nodes show no flags"),
            ("control-2", CoverageStatus.NotCollected, "the node shows no static pod of kube-apiserver"),
        }));
    }

    [Test]
    public async Task Collect_StaticPodThatRunsAShell_IsNotTakenForDefaults()
    {
        await using var collecting = await Collecting.FromAsync(Kubeadm with
        {
            Added = new Dictionary<string, IReadOnlyList<string>>
            {
                [Nodes] = [ReplayFixtures.ControlPlaneNode],
                [Pods] = [ReplayFixtures.ApiServerPod.Replace("\"kube-apiserver\",\n        \"--advertise", "\"/bin/sh\", \"-c\",\n        \"exec kube-apiserver --advertise", StringComparison.Ordinal)],
            },
        });

        var collected = await collecting.RunAsync("Component/kube-apiserver");

        Assert.That(Snapshot.Open(collected.Path).List(ApiServer), Is.Empty);
        Assert.That(collected.Coverage.Where(one => one.Source == ApiServer).Select(one => (one.Node, one.Status, one.Reason)), Is.EqualTo(new[]
        {
            ("", CoverageStatus.Partial, "1 of 1 control-plane nodes show no flags"),
            ("control-1", CoverageStatus.NotCollected, "pod kube-apiserver-control-1: its command runs 'sh', whose flags are not kube-apiserver's"),
        }));
    }

    [Test]
    public async Task Collect_ControlPlaneOutOfSight_IsNotCollected()
    {
        var coverage = await CoverApiServerAsync(new ReplayOptions());

        Assert.That((coverage.Status, coverage.Reason), Is.EqualTo((CoverageStatus.NotCollected, "no node has the control-plane role and no static pod of kube-apiserver is visible: the control plane runs elsewhere, or outside of pods")));
    }

    [Test]
    public async Task Collect_PodsDenied_DeniesTheComponentToo()
    {
        var coverage = await CoverApiServerAsync(Kubeadm with { Denied = new HashSet<string> { Pods } });

        Assert.That(coverage.Status, Is.EqualTo(CoverageStatus.Denied));
        Assert.That(coverage.Reason, Does.StartWith("pods: the server answered 403"));
    }

    [Test]
    public async Task Collect_ServerWithoutPods_TellsNothingOfComponents()
    {
        var coverage = await CoverApiServerAsync(Kubeadm with { Replaced = new Dictionary<string, string> { ["/api/v1"] = """{"kind":"APIResourceList","resources":[]}""" } });

        Assert.That((coverage.Status, coverage.Reason), Is.EqualTo((CoverageStatus.NotCollected, "pods: the server has no 'pods'")));
    }

    [Test]
    public async Task Collect_NodesDenied_LeavesTheComponentPartial()
    {
        var coverage = await CoverApiServerAsync(Kubeadm with { Denied = new HashSet<string> { Nodes } });

        Assert.That((coverage.Status, coverage.Count, coverage.Reason), Is.EqualTo((CoverageStatus.Partial, 1, "nodes could not be read, so that it is not known where else it runs")));
    }

    [Test]
    public async Task Collect_ComponentThatIsNotPlanned_IsNotStored()
    {
        await using var collecting = await Collecting.FromAsync(Kubeadm);

        var collected = await collecting.RunAsync("pods", "nodes", "Component/etcd");

        Assert.That(Snapshot.Open(collected.Path).List(ApiServer), Is.Empty);
    }

    [TestCase("Component/kube-proxy", "only static pods show components to the API server; a program on each node would read the others, and none ran")]
    [TestCase("NodeFile/etc/kubernetes/admin.conf", "the API server does not show it; a program on each node would read it, and none ran")]
    [TestCase("NodeHost", "the API server does not show it; a program on each node would read it, and none ran")]
    public async Task Collect_WhatOnlyNodesShow_IsNotCollected(string source, string reason)
    {
        await using var collecting = await Collecting.FromAsync(Kubeadm);

        var collected = await collecting.RunAsync(source);

        var coverage = collected.Coverage.Single(one => one.Source == SourceName.Parse(source));
        Assert.That((coverage.Status, coverage.Reason), Is.EqualTo((CoverageStatus.NotCollected, reason)));
    }

    [Test]
    public async Task Collect_Cluster_IsAFact()
    {
        await using var collecting = await Collecting.FromAsync(Kubeadm);

        var collected = await collecting.RunAsync("Cluster");

        var snapshot = Snapshot.Open(collected.Path);
        var cluster = snapshot.List(SourceName.Parse("Cluster")).Single();
        Assert.That((cluster.TextOf("metadata", "name"), cluster.TextOf("spec", "version"), cluster.TextOf("spec", "provider"), cluster.TextOf("spec", "distribution")), Is.EqualTo(("replay", "v1.20.2", "openstack", "unknown")));
        Assert.That(cluster.IntegerAt(cluster.Find("spec", "nodeCount")), Is.EqualTo(2));
        Assert.That(cluster.TextOf("spec", "kubeSystemUid"), Does.Match("^[0-9a-f-]{36}$"));
        Assert.That(cluster.CountOf(cluster.Find("spec", "servedApis")), Is.GreaterThan(20));
        Assert.That(snapshot.CoverageOf(SourceName.Parse("Cluster")).Single().Status, Is.EqualTo(CoverageStatus.Complete));
    }

    private static async Task<SourceCoverage> CoverApiServerAsync(ReplayOptions options)
    {
        await using var collecting = await Collecting.FromAsync(options);
        var collected = await collecting.RunAsync("Component/kube-apiserver");
        return collected.Coverage.Single(one => one.Source == ApiServer);
    }

    private static IEnumerable<string> FlagsOf(ResourceDocument component)
    {
        var flags = component.FieldOf(component.ChildAt(component.Find("spec", "sources"), 0), "flags");
        return Enumerable.Range(0, component.CountOf(flags)).Select(index => component.ChildAt(flags, index)).Select(flag =>
        {
            var value = component.FieldOf(flag, "value");
            return $"{component.TextAt(component.FieldOf(flag, "name"))}={(component.KindOf(value) == NodeKind.Redacted ? "<redacted>" : component.TextAt(value))}";
        });
    }
}
