using ComplianceAudit.EndToEnd.Tests.Driving;
using ComplianceAudit.EndToEnd.Tests.Planting;
using ComplianceAudit.ReplayServer;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>A recorded real cluster, replayed: with a plain-text credential in an environment variable.</summary>
internal sealed class ReplayedClusterTests
{
    [Test]
    public async Task Scan_ClusterWithACredentialInPlainSight_PrintsItNowhere()
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync();
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "scan", "--kubeconfig", replay.Kubeconfig, "--evidence", "all", "--verbose", "-o", "report");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(folder.Files(), Has.Count.EqualTo(4));
        var everything = run.Output + run.Error + string.Concat(folder.Files().Select(file => Bytes.AllTextOf(folder[file])));
        Assert.That(everything, Does.Not.Contain(ReplayServer.ReplayServer.PlantedCredential).And.Not.Contain(replay.Token));
    }

    [Test]
    public async Task Scan_AnyCluster_AsksNeitherForSecretsNorThroughTheNodesProxy()
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync();
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "scan", "--kubeconfig", replay.Kubeconfig, "-o", "report");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(replay.Requests, Has.Some.Contains("/api/v1/pods"));
        Assert.That(replay.Requests, Has.None.Contains("/secrets").And.None.Contains("/proxy"));
    }

    [TestCase("scan", false)]
    [TestCase("collect", true)]
    public async Task Run_PackForOtherVersionsInstalled_IsPlannedForByCollectAlone(string command, bool readsForAll)
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync();
        using var folder = new ScratchFolder();
        var packs = ReadEverythingPack.Write(folder, ["configmaps"]);

        var run = await BuiltProgram.RunAsync(folder, command, "--kubeconfig", replay.Kubeconfig, "--packs", packs, "-o", "out");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(replay.Requests, Has.Some.Contains("/api/v1/configmaps"), "the pack for every version");
        Assert.That(replay.Requests.Any(request => request.Contains("/networkpolicies?", StringComparison.Ordinal)), Is.EqualTo(readsForAll), "the pack for later versions than the cluster's");
    }

    [TestCase("scan")]
    [TestCase("collect")]
    public async Task Run_PackNamed_NarrowsWhatIsReadToIt(string command)
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync();
        using var folder = new ScratchFolder();
        var packs = ReadEverythingPack.Write(folder, ["configmaps"]);

        var run = await BuiltProgram.RunAsync(folder, command, "--kubeconfig", replay.Kubeconfig, "--packs", packs, "--pack", ReadEverythingPack.Name, "-o", "out");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(
            replay.Requests.Where(request => request.Contains("?limit=", StringComparison.Ordinal)).Select(request => request.Split('?')[0]),
            Is.EquivalentTo(new[] { "GET /api/v1/configmaps", "GET /api/v1/namespaces", "GET /api/v1/nodes" }), "nodes and namespaces say what the cluster is");
    }

    [Test]
    public async Task Collect_FromCacheSlowly_AsksTheCacheAndSaysSo()
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync();
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "collect", "--kubeconfig", replay.Kubeconfig, "--from-cache", "--requests-per-second", "20");
        var shown = await BuiltProgram.RunAsync(folder, "snapshot", "show", folder.Files().Single());

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(replay.Requests, Has.Member("GET /api/v1/pods?limit=500&resourceVersion=0"));
        Assert.That(shown.Output, Does.Contain("from the API server's cache"));
    }

    [Test]
    public async Task Scan_ClusterThatHidesItsControlPlane_DoesNotGuessItsFlags()
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync();
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "scan", "--kubeconfig", replay.Kubeconfig, "--pack", "cis-kubernetes@1.12", "-o", "report");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var assessment = await AssessmentJson.ReadAsync(folder["report/assessment.json"]);
        Assert.That(assessment.Verdicts["1.2.15"], Is.EqualTo("unknown"));
        Assert.That(assessment.Verdicts["5.2.2"], Is.EqualTo("fail"));
    }

    [Test]
    public async Task Scan_ListDeniedAndKindNotServed_AreToldApart()
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync(new ReplayOptions
        {
            Denied = new HashSet<string> { "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings" },
            Replaced = new Dictionary<string, string> { ["/apis/networking.k8s.io/v1"] = """{"kind":"APIResourceList","resources":[]}""" },
        });
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "scan", "--kubeconfig", replay.Kubeconfig, "--pack", "cis-kubernetes@1.12", "-o", "report");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var assessment = await AssessmentJson.ReadAsync(folder["report/assessment.json"]);
        var status = assessment.Root["snapshot"]!["coverage"]!.AsArray()
            .ToLookup(row => row!["source"]!.GetValue<string>(), row => row!["status"]!.GetValue<string>());
        Assert.That(status["clusterrolebindings.rbac.authorization.k8s.io"], Is.EqualTo(new[] { "denied" }));
        Assert.That(status["networkpolicies.networking.k8s.io"], Is.EqualTo(new[] { "notServed" }));
        Assert.That(assessment.Verdicts["5.1.1"], Is.EqualTo("unknown").Or.EqualTo("fail"));
        Assert.That(assessment.Verdicts["5.3.2"], Is.EqualTo("fail"), "a kind that is not served is an empty list");
    }
}
