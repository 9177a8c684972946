using System.Text.Json.Nodes;
using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Nodes.Gathering;

/// <summary>What came in part, and what more than one tells of the same.</summary>
internal sealed partial class FolderWayTests
{
    [Test]
    public async Task Collect_LogThatIsCut_KeepsTheFactsThatCameWhole()
    {
        var facts = NodeFactsText.Of("vm");
        foreach (var number in Enumerable.Range(0, 400))
            facts["items"]!.AsArray().Add(NodeFactsText.FileOf("vm", $"/etc/{Guid.NewGuid()}-{number}"));
        Write("vm.json", facts, "log");
        var path = Path.Combine(_folder.Path, "vm.json");
        var lines = await File.ReadAllLinesAsync(path);
        await File.WriteAllLinesAsync(path, lines[..^2]);

        var (snapshot, coverage) = await CollectAsync();

        Assert.That(snapshot.List(Kubelet), Has.Count.EqualTo(1));
        Assert.That(coverage.Single(row => row.Source == Kubelet && row.Node == "vm"), Has.Property("Status").EqualTo(CoverageStatus.Partial).And.Property("Reason").Match("^the log breaks off after line \\d+ of the facts$"));
    }

    [Test]
    public async Task Collect_StaticPodAndProcessOfOneComponent_AreOneFactThatSaysWhereTheyDiffer()
    {
        const string ApiServer = "Component/kube-apiserver";
        var facts = NodeFactsText.Of("control-1");
        facts["items"]!.AsArray().Add(JsonNode.Parse("""
            {"kind":"Component","spec":{"component":"kube-apiserver","node":"control-1","version":"v1.20.9","sources":[{"kind":"manifest","name":"/etc/kubernetes/manifests/kube-apiserver.yaml","flags":[{"name":"profiling","value":"false"}]},
                {"kind":"process","name":"kube-apiserver","pid":7,"flags":[{"name":"profiling","value":"true"}]}]}}
            """));
        facts["coverage"]!.AsArray().Add(NodeFactsText.Complete(ApiServer, 1));
        Write("control-1.json", facts);
        await using var collecting = await Collecting.FromAsync(
            new ReplayOptions { Added = new Dictionary<string, IReadOnlyList<string>> { [Nodes] = [ReplayFixtures.ControlPlaneNode], ["/api/v1/pods"] = [ReplayFixtures.ApiServerPod] } },
            new CollectionOptions { NodeFacts = NodeGathering.FromFolder(_folder.Path) });

        var collected = await RunAsync(collecting, ApiServer);

        var component = Snapshot.Open(collected.Path).List(SourceName.Parse(ApiServer)).Single();
        var sources = component.Find("spec", "sources");
        Assert.That((component.TextOf("metadata", "name"), component.TextOf("spec", "version")), Is.EqualTo(("kube-apiserver.control-1", "v1.20.9")));
        Assert.That(Enumerable.Range(0, component.CountOf(sources)).Select(index => component.TextAt(component.FieldOf(component.ChildAt(sources, index), "kind"))), Is.EqualTo(new[] { "process", "manifest", "staticPod" }));
        Assert.That(Collecting.AllText(collected.Path), Does.Contain("""{"flag":"profiling","values":[{"source":"process","value":"true"},{"source":"manifest","value":"false"},{"source":"staticPod","value":"false"}]}"""));
        Assert.That(collected.Coverage.Where(row => row.Source.Component == "kube-apiserver").Select(row => (row.Node, row.Status, row.Count)), Is.EqualTo(new[] { ("", CoverageStatus.Complete, 1) }));
    }

    [Test]
    public async Task Collect_KubeletThatIsAskedToo_IsOneFactOfBoth()
    {
        Write("vm.json", NodeFactsText.Of("vm"));
        await using var collecting = await CollectingAsync();

        var collected = await collecting.RunAsync(new HastyTime(), Collecting.Plan(NodeFactsText.Kubelet) with { Extras = CollectionExtras.KubeletConfig });

        var kubelet = Snapshot.Open(collected.Path).List(Kubelet).Single();
        var sources = kubelet.Find("spec", "sources");
        Assert.That(Enumerable.Range(0, kubelet.CountOf(sources)).Select(index => kubelet.TextAt(kubelet.FieldOf(kubelet.ChildAt(sources, index), "kind"))), Is.EqualTo(new[] { "process", "configz" }));
        Assert.That(collected.Coverage.Where(row => row.Source == Kubelet).Select(row => (row.Node, row.Status, row.Count)), Is.EqualTo(new[] { ("", CoverageStatus.Complete, 1) }));
    }

    [Test]
    public async Task Collect_FactsOfLongAgo_AreStatedAsSuch()
    {
        var facts = NodeFactsText.Of("vm");
        facts["spec"]!["started"] = NodeFactsText.Moment(HastyTime.Start.AddDays(-3));
        facts["spec"]!["ended"] = NodeFactsText.Moment(HastyTime.Start.AddDays(-3));
        Write("vm.json", facts);

        var (_, coverage) = await CollectAsync();

        var row = coverage.Single(row => row.Source == Gathering && row.Node == "vm");
        Assert.That((row.Status, row.Reason, row.Ended), Is.EqualTo((CoverageStatus.Partial, "it was read 72 hours before this snapshot began, at 2026-11-20 14:30 UTC", HastyTime.Start.AddDays(-3))));
    }
}
