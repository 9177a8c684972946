using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Nodes.Gathering;

/// <summary>Files that were gathered by hand on the nodes: what is taken, and what of a hostile or wrong file is not.</summary>
internal sealed partial class FolderWayTests
{
    private const string Nodes = "/api/v1/nodes";

    private static readonly SourceName Gathering = SourceName.Parse("NodeFacts");
    private static readonly SourceName Kubelet = SourceName.Parse(NodeFactsText.Kubelet);
    private static readonly SourceName Config = SourceName.Parse(NodeFactsText.Config);

    private ScratchFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new ScratchFolder();

    [TearDown]
    public void Empty() => _folder.Dispose();

    [TestCase("plain")]
    [TestCase("gzip")]
    [TestCase("log")]
    public async Task Collect_FileOfANode_IsTakenInEachForm(string form)
    {
        Write("vm.json", NodeFactsText.Of("vm"), form);

        var (snapshot, coverage) = await CollectAsync();

        Assert.That(snapshot.List(Kubelet).Single().TextOf("metadata", "name"), Is.EqualTo("kubelet.vm"));
        Assert.That(snapshot.List(Config).Single().TextOf("metadata", "name"), Is.EqualTo("vm:/etc/kubernetes/kubelet.conf"));
        Assert.That(coverage.Select(row => (row.Source, row.Node, row.Status, row.Count)), Is.EquivalentTo(new[]
        {
            (Kubelet, "", CoverageStatus.Complete, 1), (Config, "", CoverageStatus.Complete, 1), (Gathering, "", CoverageStatus.Complete, 0),
        }));
    }

    [Test]
    public async Task Collect_PlaceholderOfTheNode_StaysUnknown()
    {
        Write("vm.json", NodeFactsText.Of("vm"));

        var (snapshot, _) = await CollectAsync();

        var kubelet = snapshot.List(Kubelet).Single();
        var flags = kubelet.FieldOf(kubelet.ChildAt(kubelet.Find("spec", "sources"), 0), "flags");
        Assert.That(kubelet.KindOf(kubelet.FieldOf(kubelet.ChildAt(flags, 1), "value")), Is.EqualTo(NodeKind.Redacted));
    }

    [Test]
    public async Task Collect_CredentialThatAHostileNodePutsInClear_IsTakenOut()
    {
        var facts = NodeFactsText.Of("vm");
        facts["items"]![0]!["spec"]!["sources"]![0]!["flags"]!.AsArray().Add(new JsonObject { ["name"] = "other-token", ["value"] = "hunter2-in-clear" });
        Write("vm.json", facts);

        await using var collecting = await CollectingAsync();
        var collected = await RunAsync(collecting);

        Assert.That(Collecting.AllText(collected.Path), Does.Contain("other-token").And.Not.Contain("hunter2-in-clear"));
    }

    [Test]
    public async Task Collect_NodeWithoutAFile_IsLackingByName()
    {
        Write("vm.json", NodeFactsText.Of("vm"));

        var (_, coverage) = await CollectAsync(NodeNamed("worker-1"));

        Assert.That(coverage.Where(row => row.Source == Kubelet).Select(row => (row.Node, row.Status, row.Reason)), Is.EqualTo(new[]
        {
            ("", CoverageStatus.Partial, "1 of 2 nodes could not be read, such as worker-1: the folder has no usable file of this node"),
            ("worker-1", CoverageStatus.NotCollected, "the folder has no usable file of this node"),
        }));
    }

    [TestCase("{\"type\":\"virtual-kubelet\"}", "", "a virtual kubelet: no machine stands behind this node")]
    [TestCase("{}", "windows", "its operating system is windows, and facts are read on Linux alone")]
    public async Task Collect_NodeThatNobodyCanRead_SaysWhy(string labels, string system, string reason)
    {
        Write("vm.json", NodeFactsText.Of("vm"));
        var node = JsonNode.Parse(NodeNamed("odd"))!;
        node["metadata"]!["labels"] = JsonNode.Parse(labels);
        node["status"]!["nodeInfo"]!["operatingSystem"] = system;

        var (_, coverage) = await CollectAsync(node.ToJsonString());

        Assert.That(coverage.Single(row => row.Source == Config && row.Node == "odd").Reason, Is.EqualTo(reason));
    }

    [Test]
    public async Task Collect_TwoFilesOfOneNode_BelievesNeither()
    {
        Write("a.json", NodeFactsText.Of("vm"));
        Write("b.json", NodeFactsText.Of("vm"));

        var (snapshot, coverage) = await CollectAsync();

        Assert.That(snapshot.List(Kubelet), Is.Empty);
        Assert.That(coverage.Single(row => row.Source == Kubelet && row.Node == "vm").Reason, Is.EqualTo("2 files are of this node (a.json, b.json), and which one counts is not known; leave one of them"));
    }

    [TestCase("other", "x.json: the cluster has no node 'other'; was it read in another cluster, or has the node left?")]
    [TestCase("", "x.json: they name no node")]
    public async Task Collect_FileOfNoNode_IsRefusedByName(string node, string note)
    {
        Write("x.json", NodeFactsText.Of(node));

        await using var collecting = await CollectingAsync();
        var collected = await RunAsync(collecting);

        Assert.That(collected.Notes, Is.EqualTo(new[] { note }));
        Assert.That(collected.Coverage.Single(row => row.Source == Gathering && row.Node.Length == 0).Reason, Does.EndWith(note));
    }

    [TestCase("{", "they are not JSON, or break off")]
    [TestCase("", "it is empty, or no ordinary file")]
    [TestCase("{\"kind\":\"Pod\"}", "they are no document of kind NodeFacts (facts.complianceaudit.io/v1), as 'node collect' writes it")]
    [TestCase("{\"apiVersion\":\"facts.complianceaudit.io/v1\",\"kind\":\"NodeFacts\",\"metadata\":{\"name\":\"vm\"},\"spec\":{\"format\":\"2.0\"}}",
        "they have format '2.0' and this version reads 1.x; use a version of compliance-audit that is as new as the one that wrote them")]
    [TestCase("\u001f\u008bgarbage", "the compressed bytes are damaged or cut off")]
    public async Task Collect_FileThatIsNone_IsRefusedByName(string content, string reason)
    {
        _folder.Write("x.json", "");
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "x.json"), Encoding.Latin1.GetBytes(content));

        await using var collecting = await CollectingAsync();
        var collected = await RunAsync(collecting);

        Assert.That(collected.Notes, Is.EqualTo(new[] { $"x.json: {reason}" }));
    }

    [Test]
    public async Task Collect_FileThatUnpacksWithoutEnd_IsRefused()
    {
        await using (var gzip = new GZipStream(File.Create(Path.Combine(_folder.Path, "bomb.gz")), CompressionLevel.Fastest))
        {
            var zeros = new byte[1024 * 1024];
            for (var written = 0; written < 64; written++)
                await gzip.WriteAsync(zeros);
        }

        await using var collecting = await CollectingAsync();
        var collected = await RunAsync(collecting);

        Assert.That(collected.Notes, Is.EqualTo(new[] { "bomb.gz: they are larger than 16 MiB" }));
    }

    [TestCase("""{"kind":"NodeFile","spec":{"node":"cp-1","path":"/etc/shadow"}}""", "one is about node 'cp-1'")]
    [TestCase("""{"kind":"NodeHost","spec":{}}""", "one is about node ''")]
    [TestCase("""{"kind":"Pod","spec":{"node":"vm"}}""", "one is of kind 'Pod', or lacks what it is about")]
    [TestCase("""{"kind":"Component","spec":{"node":"vm","component":"../x"}}""", "one is of kind 'Component', or lacks what it is about")]
    [TestCase("""{"kind":"NodeFile","spec":{"node":"vm","path":"relative"}}""", "one is of kind 'NodeFile', or lacks what it is about")]
    [TestCase("""{"kind":"NodeFile","spec":{"node":"vm","path":"/etc/kubernetes/kubelet.conf"}}""", "vm:/etc/kubernetes/kubelet.conf is there twice")]
    [TestCase("\"text\"", "one is about node ''")]
    public async Task Collect_FactThatIsNoneOfTheNodesOwn_IsRefusedAndTheRestIsPartial(string item, string reason)
    {
        var facts = NodeFactsText.Of("vm");
        facts["items"]!.AsArray().Add(JsonNode.Parse(item));
        Write("vm.json", facts);

        var (snapshot, coverage) = await CollectAsync();

        Assert.That(snapshot.List(SourceName.Parse("NodeFile")), Has.Count.EqualTo(1));
        Assert.That(coverage.Where(row => row.Source == Kubelet && row.Node == "vm").Select(row => (row.Status, row.Count, row.Reason)), Is.EqualTo(new[] { (CoverageStatus.Partial, 1, $"1 of its facts were refused: {reason}") }));
    }

    [Test]
    public async Task Collect_FactNamedAsAnothers_GetsTheNameOfWhatItIsAbout()
    {
        var facts = NodeFactsText.Of("vm");
        facts["items"]![0]!["metadata"]!["name"] = "kubelet.cp-1";
        Write("vm.json", facts);

        var (snapshot, _) = await CollectAsync();

        Assert.That(snapshot.List(Kubelet).Single().TextOf("metadata", "name"), Is.EqualTo("kubelet.vm"));
    }

    [Test]
    public async Task Collect_FactThatNoReaderCanHold_CostsItselfAlone()
    {
        Write("vm.json", NodeFactsText.Of("vm"));
        var path = Path.Combine(_folder.Path, "vm.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("\"exists\":true", "\"exists\":true,\"exists\":false", StringComparison.Ordinal));

        var (snapshot, coverage) = await CollectAsync();

        Assert.That((snapshot.List(Config).Count, snapshot.List(Kubelet).Count), Is.EqualTo((0, 1)));
        Assert.That(coverage.Single(row => row.Source == Config && row.Node == "vm").Reason, Is.EqualTo("1 of its facts were refused: vm:/etc/kubernetes/kubelet.conf cannot be stored (SNAP103)"));
    }

    [TestCase("denied", 1, CoverageStatus.Partial, "no rights")]
    [TestCase("denied", 0, CoverageStatus.Denied, "no rights")]
    [TestCase("notServed", 0, CoverageStatus.NotCollected, "the node states 'notServed', which is no coverage")]
    [TestCase("complete", 2, CoverageStatus.Partial, "the node states 7 facts and 2 came")]
    public async Task Collect_WhatTheNodeSaysOfASource_IsBelievedInTheWorse(string word, int files, CoverageStatus status, string reason)
    {
        var facts = NodeFactsText.Of("vm");
        facts["items"] = new JsonArray([.. Enumerable.Range(0, files).Select(number => NodeFactsText.FileOf("vm", FormattableString.Invariant($"/etc/{number}.key")))]);
        facts["coverage"] = new JsonArray(new JsonObject { ["source"] = "NodeFile/etc/*.key", ["status"] = word, ["reason"] = "no rights", ["count"] = 7 });
        Write("vm.json", facts);

        await using var collecting = await CollectingAsync();
        var collected = await RunAsync(collecting, "NodeFile/etc/*.key");

        Assert.That(Snapshot.Open(collected.Path).List(SourceName.Parse("NodeFile/etc/*.key")), Has.Count.EqualTo(files));
        Assert.That(collected.Coverage.Where(row => row.Source.Component == "etc/*.key" && row.Node == "vm").Select(row => (row.Status, row.Reason)), Is.EqualTo(new[] { (status, reason) }));
    }

    [Test]
    public async Task Collect_FactsOfAnotherMachine_AreNotBelieved()
    {
        var facts = NodeFactsText.Of("other");
        facts["spec"]!["machineId"] = "1111";
        Write("other.json", facts);
        var node = JsonNode.Parse(NodeNamed("other"))!;
        node["status"]!["nodeInfo"]!["machineID"] = "2222";

        var (snapshot, coverage) = await CollectAsync(node.ToJsonString());

        Assert.That(snapshot.List(Kubelet), Is.Empty);
        Assert.That(coverage.Single(row => row.Source == Kubelet && row.Node == "other").Reason, Is.EqualTo("the facts are of machine 1111, and the node's kubelet reports machine 2222: were they read in another cluster?"));
    }

    [Test]
    public async Task Collect_NodeThatShowsNoKubelet_IsNotTakenForOneWithoutIt()
    {
        var facts = NodeFactsText.Of("vm");
        facts["items"]!.AsArray().RemoveAt(0);
        facts["coverage"]![0]!["count"] = 0;
        Write("vm.json", facts);

        var (_, coverage) = await CollectAsync();

        Assert.That(coverage.Single(row => row.Source == Kubelet && row.Node == "vm").Reason, Is.EqualTo("the node must run kubelet and shows no process, unit or manifest of it"));
    }

    [Test]
    public async Task Collect_NodesDenied_BelievesNoFile()
    {
        Write("vm.json", NodeFactsText.Of("vm"));
        await using var collecting = await Collecting.FromAsync(
            new ReplayOptions { Denied = new HashSet<string> { Nodes } }, new CollectionOptions { NodeFacts = NodeGathering.FromFolder(_folder.Path) });

        var collected = await RunAsync(collecting, NodeFactsText.Kubelet);

        Assert.That(collected.Coverage.Where(row => row.Source == Kubelet).Select(row => (row.Node, row.Status)), Is.EqualTo(new[] { ("", CoverageStatus.Denied) }));
    }

    private static string NodeNamed(string name) => ReplayFixtures.ControlPlaneNode.Replace("control-1", name, StringComparison.Ordinal).Replace("node-role.kubernetes.io/", "example.com/", StringComparison.Ordinal);

    private Task<Collecting> CollectingAsync(params string[] nodes) => Collecting.FromAsync(
        new ReplayOptions { Added = new Dictionary<string, IReadOnlyList<string>> { [Nodes] = nodes } }, new CollectionOptions { NodeFacts = NodeGathering.FromFolder(_folder.Path) });

    private static Task<CollectedSnapshot> RunAsync(Collecting collecting, params string[] sources) =>
        collecting.RunAsync(sources.Length > 0 ? sources : [NodeFactsText.Kubelet, NodeFactsText.Config]);

    private async Task<(Snapshot Snapshot, IReadOnlyList<SourceCoverage> Coverage)> CollectAsync(params string[] nodes)
    {
        await using var collecting = await CollectingAsync(nodes);
        var collected = await RunAsync(collecting);
        return (Snapshot.Open(collected.Path), [.. collected.Coverage.Where(row => row.Source.IsFact && row.Source.Resource != "Cluster")]);
    }

    private void Write(string name, JsonObject facts, string form = "plain")
    {
        var json = Encoding.UTF8.GetBytes(facts.ToJsonString());
        using var file = File.Create(Path.Combine(_folder.Path, name));
        if (form == "plain")
        {
            file.Write(json);
        }
        else if (form == "gzip")
        {
            using var gzip = new GZipStream(file, CompressionLevel.Fastest);
            gzip.Write(json);
        }
        else
        {
            using var log = new StreamWriter(file);
            log.WriteLine("what the program tells a reader");
            NodeFactsLog.Write(json, log);
        }
    }
}
