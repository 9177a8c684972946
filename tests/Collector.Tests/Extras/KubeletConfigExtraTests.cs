using System.Text.Json.Nodes;
using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Extras;

/// <summary>The running configuration of each kubelet, or why it is not known.</summary>
internal sealed class KubeletConfigExtraTests
{
    private const string Nodes = "/api/v1/nodes";
    private const string Configz = "/api/v1/nodes/vm/proxy/configz";

    private static readonly SourceName Kubelet = SourceName.Parse("Component/kubelet");

    [Test]
    public async Task Collect_RecordedKubelet_BecomesAComponentWithItsConfiguration()
    {
        await using var collecting = await Collecting.FromAsync();

        var collected = await RunAsync(collecting);

        var snapshot = Snapshot.Open(collected.Path);
        var kubelet = snapshot.List(Kubelet).Single();
        var source = kubelet.ChildAt(kubelet.Find("spec", "sources"), 0);
        var content = kubelet.FieldOf(source, "content");
        Assert.That((kubelet.TextOf("metadata", "name"), kubelet.TextOf("spec", "node"), kubelet.TextOf("spec", "version")), Is.EqualTo(("kubelet.vm", "vm", "v1.20.2")));
        Assert.That((kubelet.TextAt(kubelet.FieldOf(source, "kind")), kubelet.TextAt(kubelet.FieldOf(content, "kind"))), Is.EqualTo(("configz", "KubeletConfiguration")));
        Assert.That(kubelet.TextAt(kubelet.FieldOf(kubelet.FieldOf(content, "authorization"), "mode")), Is.EqualTo("Webhook"));
        Assert.That(collected.Coverage.Where(one => one.Source == Kubelet).Select(one => (one.Node, one.Status, one.Count)), Is.EqualTo(new[] { ("", CoverageStatus.Complete, 1) }));
        Assert.That((snapshot.Manifest.Extras, snapshot.Manifest.Rights), Is.EqualTo((new[] { "kubelet-config" }, new[] { "get nodes/proxy", "list namespaces", "list nodes" })));
    }

    [Test]
    public async Task Collect_CredentialInAKubeletsConfiguration_IsNotStored()
    {
        const string Planted = "hunter2-in-a-header";
        await using var collecting = await Collecting.FromAsync(new ReplayOptions
        {
            Replaced = new Dictionary<string, string> { [Configz] = $$$"""{"kubeletconfig":{"kind":"Other","staticPodURL":"https://u:{{{Planted}}}@h/p","staticPodURLHeader":{"Authorization":["Bearer {{{Planted}}}"]},"readOnlyPort":0,"madeUp":"{{{Planted}}}"}}""" },
        });

        var collected = await RunAsync(collecting);

        Assert.That(Collecting.AllText(collected.Path), Does.Contain("readOnlyPort").And.Contain("staticPodURLHeader").And.Not.Contain(Planted));
    }

    [Test]
    public async Task Collect_RightThatIsLacking_IsDeniedOnEachNode()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Denied = new HashSet<string> { Configz } });

        var coverage = await CoverAsync(collecting);

        Assert.That(coverage.Select(one => (one.Node, one.Status)), Is.EqualTo(new[] { ("", CoverageStatus.Denied), ("vm", CoverageStatus.Denied) }));
        Assert.That(coverage[0].Reason, Does.StartWith("1 of 1 nodes could not be read, such as vm: through the API server: the server answered 403: "));
    }

    [Test]
    public async Task Collect_NodeThatStoppedToReport_IsNotAsked()
    {
        var silent = await NodeAsync("silent", node => node["status"]!["conditions"]!.AsArray().Single(one => one!["type"]!.GetValue<string>() == "Ready")!["status"] = "Unknown");
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Added = new Dictionary<string, IReadOnlyList<string>> { [Nodes] = [silent] } });

        var coverage = await CoverAsync(collecting);

        Assert.That(coverage.Select(one => (one.Node, one.Status, one.Count)), Is.EqualTo(new[] { ("", CoverageStatus.Partial, 1), ("silent", CoverageStatus.Unreachable, 0) }));
        Assert.That(coverage[1].Reason, Is.EqualTo("the node is not ready: its kubelet has stopped to report"));
        Assert.That(collecting.Server.Requests, Has.None.Contains("silent"));
    }

    [Test]
    public async Task Collect_KubeletOutOfTheApiServersReach_IsUnreachable()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Failures = new Dictionary<string, IReadOnlyList<int>> { [Configz] = [.. Enumerable.Repeat(503, 20)] } });

        var coverage = await CoverAsync(collecting);

        Assert.That((coverage[1].Status, coverage[1].Reason), Is.EqualTo((CoverageStatus.Unreachable, "through the API server: the server answered 503: try again")));
    }

    [Test]
    public async Task Collect_NoKubeletWithinReach_GivesUpAfterSome()
    {
        var others = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => NodeAsync($"n{number:00}", _ => { })));
        await using var collecting = await Collecting.FromAsync(new ReplayOptions
        {
            Added = new Dictionary<string, IReadOnlyList<string>> { [Nodes] = others },
            Failures = new Dictionary<string, IReadOnlyList<int>> { [Configz] = [.. Enumerable.Repeat(503, 20)] },
            Absent = new HashSet<string>(Enumerable.Range(1, 20).Select(number => $"/api/v1/nodes/n{number:00}/proxy/configz")),
        });

        var coverage = await CoverAsync(collecting);

        Assert.That(coverage, Has.Count.EqualTo(22));
        Assert.That(coverage.Count(one => one.Reason == "through the API server: not asked after 8 other kubelets were not reached"), Is.EqualTo(13));
    }

    [TestCase("""{"kubeletconfig":"no"}""")]
    [TestCase("""{"componentconfig":{}}""")]
    public async Task Collect_AnswerWithoutAConfiguration_IsNoDefault(string answer)
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Replaced = new Dictionary<string, string> { [Configz] = answer } });

        var coverage = await CoverAsync(collecting);

        Assert.That((coverage[1].Status, coverage[1].Reason), Is.EqualTo((CoverageStatus.Unreachable, "through the API server: the answer holds no 'kubeletconfig'")));
    }

    [Test]
    public async Task Collect_KubeletThatKnowsItsOwnRight_IsAskedItself()
    {
        var added = new Dictionary<string, IReadOnlyList<string>>();
        await using var collecting = await Collecting.FromAsync(Modern(added));
        added[Nodes] = [await ModernNodeAsync(collecting)];

        var collected = await RunAsync(collecting);

        Assert.That(Snapshot.Open(collected.Path).List(Kubelet).Select(kubelet => kubelet.TextOf("spec", "version")), Is.EquivalentTo(new[] { "v1.33.1", "v1.20.2" }));
        Assert.That(collecting.Server.Requests, Has.Some.EqualTo("GET /configz").And.None.Contains("/modern/proxy"));
        Assert.That(Snapshot.Open(collected.Path).Manifest.Rights, Is.SupersetOf(new[] { "get nodes/configz", "get nodes/proxy" }));
    }

    [Test]
    public async Task Collect_KubeletThatRefuses_IsAskedThroughTheApiServer()
    {
        var added = new Dictionary<string, IReadOnlyList<string>>();
        await using var collecting = await Collecting.FromAsync(Modern(added) with { Denied = new HashSet<string> { "/configz", "/api/v1/nodes/modern/proxy/configz" } });
        added[Nodes] = [await ModernNodeAsync(collecting)];

        var coverage = await CoverAsync(collecting);

        Assert.That((coverage[1].Node, coverage[1].Status), Is.EqualTo(("modern", CoverageStatus.Denied)));
        Assert.That(coverage[1].Reason, Does.StartWith("at the kubelet: it answered 403; through the API server: the server answered 403: "));
    }

    [Test]
    public async Task Collect_KubeletOfAnotherAuthority_NeverSeesTheToken()
    {
        var added = new Dictionary<string, IReadOnlyList<string>>();
        await using var stranger = await ReplayServer.ReplayServer.StartAsync(Modern([]));
        await using var collecting = await Collecting.FromAsync(Modern(added) with { Denied = new HashSet<string> { "/api/v1/nodes/modern/proxy/configz" } });
        added[Nodes] = [await ModernNodeAsync(stranger.Endpoint)];

        var coverage = await CoverAsync(collecting);

        Assert.That(coverage[1].Reason, Does.StartWith("at the kubelet: its certificate is not of the cluster's authority, or is for another address; through the API server: "));
        Assert.That(stranger.Requests, Is.Empty);
    }

    [TestCase("evil.example.org/?")]
    [TestCase("")]
    public async Task Collect_NodeWhoseAddressIsNone_IsNotAskedItself(string address)
    {
        var added = new Dictionary<string, IReadOnlyList<string>>();
        await using var collecting = await Collecting.FromAsync(Modern(added));
        added[Nodes] = [(await ModernNodeAsync(collecting)).Replace("\"127.0.0.1\"", $"\"{address}\"", StringComparison.Ordinal)];

        await RunAsync(collecting);

        Assert.That(collecting.Server.Requests, Has.Some.Contains("/modern/proxy").And.None.EqualTo("GET /configz"));
    }

    [Test]
    public async Task Collect_NodesDenied_LeavesKubeletsDenied()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Denied = new HashSet<string> { Nodes } });

        var coverage = await CoverAsync(collecting);

        Assert.That(coverage.Single().Status, Is.EqualTo(CoverageStatus.Denied));
        Assert.That(coverage.Single().Reason, Does.StartWith("nodes: the server answered 403: "));
    }

    [Test]
    public async Task Collect_NotIncluded_NamesTheOption()
    {
        await using var collecting = await Collecting.FromAsync();

        var collected = await collecting.RunAsync("Component/kubelet");

        Assert.That(collected.Coverage.Single(one => one.Source == Kubelet).Reason, Is.EqualTo("it is read when --include kubelet-config asks for it"));
    }

    private static Task<CollectedSnapshot> RunAsync(Collecting collecting) =>
        collecting.RunAsync(new HastyTime(), Collecting.Plan() with { Extras = CollectionExtras.KubeletConfig });

    private static async Task<IReadOnlyList<SourceCoverage>> CoverAsync(Collecting collecting) =>
        [.. (await RunAsync(collecting)).Coverage.Where(one => one.Source == Kubelet)];

    private static ReplayOptions Modern(Dictionary<string, IReadOnlyList<string>> added) => new()
    {
        Added = added,
        Replaced = new Dictionary<string, string> { ["/configz"] = """{"kubeletconfig":{"readOnlyPort":0}}""" },
    };

    private static Task<string> ModernNodeAsync(Collecting collecting) => ModernNodeAsync(collecting.Server.Endpoint);

    /// <summary>A node of a version that knows the right, whose kubelet is at an address.</summary>
    private static Task<string> ModernNodeAsync(string endpoint) => NodeAsync("modern", node =>
    {
        var status = node["status"]!;
        status["nodeInfo"]!["kubeletVersion"] = "v1.33.1";
        status["addresses"]![0]!["address"] = "127.0.0.1";
        status["daemonEndpoints"]!["kubeletEndpoint"]!["Port"] = new Uri(endpoint).Port;
    });

    /// <summary>The recorded node under another name, changed.</summary>
    private static async Task<string> NodeAsync(string name, Action<JsonNode> change)
    {
        await using var recorded = typeof(ReplayOptions).Assembly.GetManifestResourceStream("api/v1/nodes.json")!;
        var node = (await JsonNode.ParseAsync(recorded))!["items"]![0]!;
        node["metadata"]!["name"] = name;
        change(node);
        return node.ToJsonString();
    }
}
