using System.Text;
using System.Text.Json.Nodes;
using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Nodes.Gathering;

/// <summary>Pods that read nodes: what they tell is taken, what goes wrong is said of its node, and nothing of them is left.</summary>
internal sealed class PodWayTests
{
    private const string Nodes = "/api/v1/nodes";

    private static readonly SourceName Kubelet = SourceName.Parse(NodeFactsText.Kubelet);

    [Test]
    public async Task Collect_PodOnEachNode_TellsItsFactsAndIsRemoved()
    {
        var pods = new FakePods();

        var (collected, snapshot) = await CollectAsync(pods, nodes: 3);

        Assert.That(snapshot.List(Kubelet).Select(kubelet => kubelet.TextOf("spec", "node")), Is.EquivalentTo(new[] { "n01", "n02", "n03", "vm" }));
        Assert.That(collected.Coverage.Where(row => row.Source == Kubelet).Select(row => (row.Node, row.Status, row.Count)), Is.EqualTo(new[] { ("", CoverageStatus.Complete, 4) }));
        Assert.That(snapshot.Manifest.Rights, Does.Contain("create pods").And.Contain("get pods/log"));
        Assert.That(pods.Spaces, Is.Empty);
    }

    [Test]
    public async Task Collect_Pod_HasNothingBeyondReading()
    {
        var pods = new FakePods();

        await CollectAsync(pods);

        var made = pods.Made.ToDictionary(one => one["kind"]!.GetValue<string>());
        var spec = made["Pod"]["spec"]!;
        var container = spec["containers"]!.AsArray().Single()!;
        Assert.That(made["Namespace"]["metadata"]!["labels"]!["pod-security.kubernetes.io/enforce"]!.GetValue<string>(), Is.EqualTo("privileged"));
        Assert.That(JsonNode.Parse(made["ConfigMap"]["data"]!["plan.json"]!.GetValue<string>())!["components"]!.ToJsonString(), Is.EqualTo("""["kubelet"]"""));
        Assert.That((spec["nodeName"]!.GetValue<string>(), spec["hostPID"]!.GetValue<bool>(), spec["hostNetwork"]!.GetValue<bool>(), spec["automountServiceAccountToken"]!.GetValue<bool>()), Is.EqualTo(("vm", true, false, false)));
        Assert.That(container["securityContext"]!["capabilities"]!.ToJsonString(), Is.EqualTo("""{"drop":["ALL"],"add":["DAC_READ_SEARCH","SYS_PTRACE"]}"""));
        Assert.That(container["securityContext"]!["readOnlyRootFilesystem"]!.GetValue<bool>(), Is.True);
        Assert.That(container["volumeMounts"]!.AsArray().Where(mount => mount!["name"]!.GetValue<string>() == "host").Select(mount => mount!["readOnly"]!.GetValue<bool>()), Is.EqualTo(new[] { true }));
    }

    [Test]
    public async Task Collect_ManyNodes_HasNoMorePodsAtOnceThanAskedFor()
    {
        var pods = new FakePods();

        var (_, snapshot) = await CollectAsync(pods, nodes: 40, parallelism: 3);

        Assert.That(snapshot.List(Kubelet), Has.Count.EqualTo(41));
        Assert.That(pods.Most, Is.InRange(2, 3));
    }

    [TestCase("""{"phase":"Failed","reason":"Evicted","message":"The node was low on memory."}""", "Evicted: The node was low on memory.")]
    [TestCase("""{"phase":"Failed","containerStatuses":[{"state":{"terminated":{"exitCode":1,"reason":"Error","message":"no such plan\n"}}}]}""", "its program ended with exit code 1: Error: no such plan")]
    [TestCase("""{"phase":"Failed"}""", "its pod failed and does not say why")]
    [TestCase("""{"phase":"Pending","containerStatuses":[{"state":{"waiting":{"reason":"InvalidImageName","message":"bad"}}}]}""", "InvalidImageName: bad")]
    [TestCase("""{"phase":"Pending","containerStatuses":[{"state":{"waiting":{"reason":"ImagePullBackOff","message":"not there"}}}]}""", "its pod did not start within 3 minutes: ImagePullBackOff: not there")]
    [TestCase("""{"phase":"Pending"}""", "its pod did not start within 3 minutes: its kubelet has not taken it up")]
    [TestCase("""{"phase":"Running"}""", "its pod did not end within 630 seconds")]
    public async Task Collect_PodThatDoesNotEndWell_LeavesItsNodeUnreachable(string status, string reason)
    {
        var pods = new FakePods { StatusOn = node => node == "n01" ? status : """{"phase":"Succeeded"}""" };

        var (collected, _) = await CollectAsync(pods, nodes: 1);

        Assert.That(LackOf(collected, "n01"), Is.EqualTo((CoverageStatus.Unreachable, reason)));
        Assert.That(pods.Spaces, Is.Empty);
    }

    [TestCase("cut", CoverageStatus.Partial, "the log breaks off after line 1 of the facts")]
    [TestCase("rotated", CoverageStatus.Partial, "the facts in the log are not those that the log's last line states: their number of lines, size or SHA-256 differs")]
    [TestCase("damaged", CoverageStatus.Partial, "line 1 of the facts in the log is missing or damaged")]
    [TestCase("wrong", CoverageStatus.Partial, "the facts in the log are not those that the log's last line states: their number of lines, size or SHA-256 differs")]
    [TestCase("garbage", CoverageStatus.Unreachable, "the log of its pod holds no facts")]
    [TestCase("other", CoverageStatus.Unreachable, "the facts say that they are of node 'vm'")]
    public async Task Collect_LogThatIsNotWhole_IsNotTakenForWhole(string fault, CoverageStatus status, string reason)
    {
        var pods = new FakePods { LogOn = node => node == "n01" ? Spoil(FakePods.LogOf(node), fault) : FakePods.LogOf(node) };

        var (collected, _) = await CollectAsync(pods, nodes: 1);

        Assert.That(LackOf(collected, "n01"), Is.EqualTo((status, reason)));
    }

    [Test]
    public async Task Collect_PodThatSomeoneDeletes_LeavesItsNodeUnreachable()
    {
        var pods = new FakePods { StatusOn = _ => """{"phase":"Running"}""", Asked = (all, pod) => all.Forget(pod) };

        var (collected, _) = await CollectAsync(pods);

        Assert.That(LackOf(collected, "vm"), Is.EqualTo((CoverageStatus.Unreachable, "its pod was deleted before it had told anything")));
    }

    [Test]
    public async Task Collect_PodsRefused_DeniesEachNodeAndRemovesTheNamespace()
    {
        var pods = new FakePods { Refused = new HashSet<string> { "POST pods" } };

        var (collected, _) = await CollectAsync(pods, nodes: 20, parallelism: 1);

        Assert.That(LackOf(collected, "n01"), Is.EqualTo((CoverageStatus.Denied, "the server answered 403: pods is forbidden: not for you")));
        Assert.That(collected.Coverage.Count(row => row.Source == Kubelet && row.Reason == "not tried after the pods on 8 other nodes had failed"), Is.EqualTo(13));
        Assert.That(pods.Spaces, Is.Empty);
    }

    [Test]
    public async Task Collect_NamespaceRefused_DeniesTheGathering()
    {
        var pods = new FakePods { Refused = new HashSet<string> { "POST namespaces" } };

        var (collected, _) = await CollectAsync(pods, nodes: 2);

        Assert.That(collected.Coverage.Where(row => row.Source == Kubelet).Select(row => (row.Node, row.Status, row.Reason)), Is.EqualTo(new[]
        {
            ("", CoverageStatus.Denied, "the pods that read nodes could not be prepared: the server answered 403: pods is forbidden: not for you; 'packs rbac --node-facts pods' prints the rights that they take"),
        }));
    }

    [Test]
    public async Task Collect_NamespaceThatCannotBeRemoved_IsSaid()
    {
        var (collected, _) = await CollectAsync(new FakePods(), IsRemoval);

        Assert.That(collected.Notes, Has.One.Match("^namespace compliance-audit-nodes-[a-z0-9]{8} could not be removed \\(the server answered 500\\); remove it with 'kubectl delete namespace compliance-audit-nodes-[a-z0-9]{8}'$"));

        static bool IsRemoval(string method, string path) => method == "DELETE" && path.Count(c => c == '/') == 4;
    }

    [Test]
    public async Task Collect_NodeThatIsNotReady_IsNotTried()
    {
        var pods = new FakePods();

        var (collected, _) = await CollectAsync(pods, added: ReplayFixtures.ControlPlaneNode, present: ["vm", "control-1"]);

        Assert.That(LackOf(collected, "control-1"), Is.EqualTo((CoverageStatus.Unreachable, "the node is not ready: its kubelet has never reported")));
        Assert.That(pods.Made.Count(one => one["kind"]!.GetValue<string>() == "Pod"), Is.EqualTo(1));
    }

    [Test]
    public async Task Collect_NodeThatJoins_IsAnUnknownOfItsOwn()
    {
        var (collected, _) = await CollectAsync(new FakePods(), present: ["vm", "late"]);

        Assert.That(LackOf(collected, "late"), Is.EqualTo((CoverageStatus.NotCollected, "the node joined the cluster while others were read")));
    }

    [Test]
    public async Task Collect_NodeThatLeaves_IsSaidToHaveLeft()
    {
        var pods = new FakePods { StatusOn = node => node == "n01" ? """{"phase":"Failed"}""" : """{"phase":"Succeeded"}""" };

        var (collected, _) = await CollectAsync(pods, nodes: 1, present: ["vm"]);

        Assert.That(LackOf(collected, "n01").Reason, Is.EqualTo("its pod failed and does not say why; the node has left the cluster meanwhile"));
    }

    [Test]
    public async Task Collect_Interrupted_RemovesTheNamespace()
    {
        using var interrupt = new CancellationTokenSource();
        var pods = new FakePods { StatusOn = _ => """{"phase":"Running"}""", Asked = (_, _) => interrupt.Cancel() };
        await using var collecting = await CollectingAsync(pods, NodesOf(2), 20, ["vm"]);

        Assert.That(async () => await collecting.RunAsync(TimeProvider.System, Collecting.Plan(NodeFactsText.Kubelet), cancellation: interrupt.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(pods.Made.Select(one => one["kind"]!.GetValue<string>()), Does.Contain("Namespace"));
        Assert.That(pods.Spaces, Is.Empty);
    }

    [Test]
    public async Task Collect_NamespaceThatAKilledRunLeft_IsNamedWithItsRemedy()
    {
        const string Left = """{"metadata":{"name":"compliance-audit-nodes-abcd1234","creationTimestamp":"2026-11-23T12:00:00Z","labels":{"complianceaudit.io/purpose":"node-facts"}}}""";
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Added = new Dictionary<string, IReadOnlyList<string>> { ["/api/v1/namespaces"] = [Left] } });

        var collected = await collecting.RunAsync("pods");

        Assert.That(collected.Notes, Is.EqualTo(new[]
        {
            "namespace compliance-audit-nodes-abcd1234 of 2026-11-23T12:00:00Z belongs to another run that gathers facts of nodes, or was left by one that was killed; "
                + "when none is running, remove it with 'kubectl delete namespace compliance-audit-nodes-abcd1234'",
        }));
    }

    private static string Spoil(string log, string fault)
    {
        var lines = log.TrimEnd('\n').Split('\n');
        return fault switch
        {
            "cut" => string.Join('\n', lines[..^1]),
            "rotated" => string.Join('\n', lines.Where(line => !line.StartsWith("node-facts/1 1 ", StringComparison.Ordinal))),
            "damaged" => log.Replace("node-facts/1 1 ", "node-facts/1 1 *", StringComparison.Ordinal),
            "wrong" => log.Replace("sha256:", "sha256:0", StringComparison.Ordinal),
            "garbage" => "\u0000\u0001 nothing of use",
            _ => FakePods.LogOf("vm"),
        };
    }

    private static (CoverageStatus Status, string Reason) LackOf(CollectedSnapshot collected, string node)
    {
        var row = collected.Coverage.Single(row => row.Source == Kubelet && row.Node == node);
        return (row.Status, row.Reason);
    }

    private static async Task<(CollectedSnapshot Collected, Snapshot Snapshot)> CollectAsync(
        FakePods pods, Func<string, string, bool>? broken = null, int nodes = 0, int parallelism = 20, string? added = null, IReadOnlyList<string>? present = null)
    {
        var all = NodesOf(nodes).Concat(added is null ? [] : [added]).ToList();
        await using var collecting = await CollectingAsync(pods, all, parallelism, present ?? ["vm", .. Enumerable.Range(1, nodes).Select(NameOf)], broken);
        var collected = await collecting.RunAsync(new HastyTime(), Collecting.Plan(NodeFactsText.Kubelet));
        return (collected, Snapshot.Open(collected.Path));
    }

    private static Task<Collecting> CollectingAsync(FakePods pods, IReadOnlyList<string> nodes, int parallelism, IReadOnlyList<string> present, Func<string, string, bool>? broken = null) => Collecting.FromAsync(
        new ReplayOptions
        {
            Added = new Dictionary<string, IReadOnlyList<string>> { [Nodes] = nodes },
            Tables = new Dictionary<string, string> { [Nodes] = TableOf(present) },
            Intercept = async context =>
            {
                if (broken?.Invoke(context.Request.Method, context.Request.Path.Value!) != true)
                    return await pods.AnswerAsync(context);
                context.Response.StatusCode = 500;
                return true;
            },
        },
        new CollectionOptions { NodeFacts = NodeGathering.FromPods("example.com/compliance-audit:1") with { Parallelism = parallelism }, RequestsPerSecond = 1000 });

    private static List<string> NodesOf(int count) => [.. Enumerable.Range(1, count).Select(number => ReadyNode(NameOf(number)))];

    private static string NameOf(int number) => FormattableString.Invariant($"n{number:00}");

    private static string ReadyNode(string name)
    {
        var node = JsonNode.Parse(ReplayFixtures.ControlPlaneNode.Replace("control-1", name, StringComparison.Ordinal).Replace("node-role.kubernetes.io/", "example.com/", StringComparison.Ordinal))!;
        node["status"]!["conditions"] = new JsonArray(new JsonObject { ["type"] = "Ready", ["status"] = "True" });
        return node.ToJsonString();
    }

    private static string TableOf(IEnumerable<string> names)
    {
        var rows = new StringBuilder();
        foreach (var name in names)
            rows.Append(rows.Length > 0 ? "," : "").Append("{\"cells\":[\"").Append(name).Append("\",\"<none>\"]}");
        return """{"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":{"resourceVersion":"1"},"columnDefinitions":[{"name":"Name"},{"name":"Roles"}],"rows":[ROWS]}""".Replace("ROWS", rows.ToString(), StringComparison.Ordinal);
    }
}
