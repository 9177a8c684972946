using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

using ComplianceAudit.EndToEnd.Tests.Driving;
using ComplianceAudit.EndToEnd.Tests.Planting;
using ComplianceAudit.ReplayServer;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>Credentials in every place where objects can carry them; the program meets them all, and none reaches a file or a stream that it writes.</summary>
internal sealed class PlantedCredentialTests
{
    private const string ControlPlane = "control-1";

    [Test]
    public async Task Program_OverAReplayedCluster_WritesNoCredentialAnywhere()
    {
        var credentials = new Credentials();
        var objects = PlantedObjects.Replayed.ToLookup(one => one.ListPath, one => credentials.Plant(one.Source, one.Json));
        await using var replay = await ReplayServer.ReplayServer.StartAsync(new ReplayOptions
        {
            Added = objects.ToDictionary(list => list.Key, IReadOnlyList<string> (list) => [.. list]),
            Replaced = new Dictionary<string, string> { ["/api/v1/events"] = """{"kind":"EventList","apiVersion":"v1","metadata":{},"items":[]}""" },
        });
        using var folder = new ScratchFolder();

        var everything = await RunAllAsync(folder, replay.Kubeconfig, PlantedObjects.Replayed);

        Assert.That(credentials.Count, Is.GreaterThan(200));
        Assert.That(credentials.FoundIn(everything), Is.Empty);
    }

    [Test]
    public async Task Program_OverALiveCluster_WritesNoCredentialAnywhere()
    {
        var server = await SharedServer.GetAsync();
        var credentials = new Credentials();
        using var client = server.AdminClient();
        var accepted = new List<PlantedObject>();
        using var folder = new ScratchFolder();
        try
        {
            foreach (var planted in PlantedObjects.All.Where(planted => planted.Source != "widgets.example.com"))
            {
                using var content = new StringContent(credentials.Plant(planted.Source, planted.Json), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
                using var answer = await client.HttpClient.PostAsync(new Uri(client.BaseUri, planted.CreatePath), content);
                Assert.That(answer.IsSuccessStatusCode, Is.True, $"{planted.Source}: {await answer.Content.ReadAsStringAsync()}");
                accepted.Add(planted);
            }

            var everything = await RunAllAsync(folder, server.AdminKubeconfig, accepted);

            Assert.That(credentials.FoundIn(everything), Is.Empty);
        }
        finally
        {
            foreach (var planted in accepted)
                await client.HttpClient.DeleteAsync(new Uri(client.BaseUri, $"{planted.CreatePath}/{JsonNode.Parse(planted.Json.Replace('@', ' '))!["metadata"]!["name"]}?gracePeriodSeconds=0"));
        }
    }

    [Test]
    public async Task Program_ThatIsRefused_PrintsNeitherTokenNorKey()
    {
        var credentials = new Credentials();
        await using var replay = await ReplayServer.ReplayServer.StartAsync();
        using var folder = new ScratchFolder();
        var kubeconfig = await File.ReadAllTextAsync(replay.Kubeconfig);
        await File.WriteAllTextAsync(folder["kubeconfig"], kubeconfig.Replace(replay.Token, credentials.Plant("token", "@jwt@"), StringComparison.Ordinal));

        var run = await BuiltProgram.RunAsync(folder, "scan", "--kubeconfig", folder["kubeconfig"], "--verbose", "-o", "report");

        Assert.That(run.ExitCode, Is.Not.Zero, run.ToString());
        File.Delete(folder["kubeconfig"]);
        Assert.That(credentials.FoundIn(EverythingIn(folder) + run), Is.Empty);
    }

    /// <summary>On a node's disk, in its processes, and in a file of facts that somebody changed on the way.</summary>
    [Test]
    [Platform("Linux")]
    public async Task Program_OverNodeFacts_WritesNoCredentialAnywhere()
    {
        var credentials = new Credentials();
        await using var replay = await ReplayServer.ReplayServer.StartAsync(new ReplayOptions { Added = new Dictionary<string, IReadOnlyList<string>> { ["/api/v1/nodes"] = [ReplayFixtures.ControlPlaneNode] } });
        using var node = new ScratchFolder();
        using var folder = new ScratchFolder();
        var root = new PlantedNode(node, credentials).Write();
        var packs = ReadEverythingPack.Write(folder, PlantedNode.Sources);
        string[] common = ["--packs", packs, "--verbose"];
        Directory.CreateDirectory(folder["facts"]);

        var inspect = await BuiltProgram.RunAsync(folder, ["node", "collect", "--host-root", root, "--node-name", ControlPlane, "--plan", await PlanAsync(folder, common), "-o", "facts/1.json", "--verbose"]);
        Assert.That(inspect.ExitCode, Is.Zero, inspect.ToString());
        var facts = await File.ReadAllTextAsync(folder["facts/1.json"]);
        Assert.That(credentials.FoundIn(facts + inspect), Is.Empty);

        var changed = facts.Replace("\"flags\":[", credentials.Plant("changed facts", "\"flags\":[{\"name\":\"bogus-token\",\"value\":\"@hex@\"},{\"name\":\"etcd-servers\",\"value\":\"https://u:@words@@etcd\"},"), StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(facts));
        File.Delete(folder["facts/1.json"]);
        await File.WriteAllTextAsync(node["1.json"], changed);
        var collect = await BuiltProgram.RunAsync(folder, ["collect", "--kubeconfig", replay.Kubeconfig, "--node-facts", node.Path, "-o", "evidence", .. common]);
        var scan = await BuiltProgram.RunAsync(folder, ["scan", "--kubeconfig", replay.Kubeconfig, "--node-facts", node.Path, "--pack", ReadEverythingPack.Name, "--evidence", "all", "-o", "scanned", .. common]);

        Assert.That((collect.ExitCode, scan.ExitCode), Is.EqualTo((0, 0)), $"{collect}{scan}");
        var assessment = await File.ReadAllTextAsync(folder["scanned/assessment.json"]);
        Assert.That(PlantedNode.Sources.Where(source => source.StartsWith("Component/", StringComparison.Ordinal)).Select(source => source.Split('/')[1]), Has.All.Matches<string>(component => assessment.Contains($"{component}.{ControlPlane}", StringComparison.Ordinal)), scan.ToString());
        Assert.That(credentials.Count, Is.GreaterThan(60));
        Assert.That(credentials.FoundIn(EverythingIn(folder) + collect + scan), Is.Empty);
    }

    [TestCase("words", "correct-")]
    [TestCase("base64", "Y29ycmVjd")]
    public void FoundIn_CredentialInAnotherForm_TellsWhereItWasPlanted(string shape, string begin)
    {
        var credentials = new Credentials();
        var text = credentials.Plant("env", $"value: @{shape}@");

        Assert.That(text, Does.Contain(begin));
        Assert.That(credentials.FoundIn($"{text[..20]}\n {text[20..]}"), Is.EqualTo(new[] { "env, mark 1: ...value: " }));
    }

    /// <summary>Collects, evaluates and scans; answers all that was written.</summary>
    private static async Task<string> RunAllAsync(ScratchFolder folder, string kubeconfig, IReadOnlyList<PlantedObject> objects)
    {
        var packs = ReadEverythingPack.Write(folder, objects.Select(one => one.Source));
        string[] common = ["--packs", packs, "--verbose"];
        var collect = await BuiltProgram.RunAsync(folder, ["collect", "--kubeconfig", kubeconfig, "-o", "evidence", .. common]);
        Assert.That(collect.ExitCode, Is.Zero, collect.ToString());
        var snapshot = Directory.GetFiles(folder["evidence"], "*.snapshot.zip").Single();
        AssertHoldsAll(snapshot, objects);

        var evaluate = await BuiltProgram.RunAsync(folder, ["evaluate", snapshot, "--pack", ReadEverythingPack.Name, "--pack", "cis-kubernetes", "--evidence", "all", "-o", "report", .. common]);
        var scan = await BuiltProgram.RunAsync(folder, ["scan", "--kubeconfig", kubeconfig, "--pack", ReadEverythingPack.Name, "--evidence", "all", "-o", "scanned", .. common]);
        Assert.That(evaluate.ExitCode, Is.Zero, evaluate.ToString());
        Assert.That(scan.ExitCode, Is.Zero, scan.ToString());
        Assert.That(folder.Files(), Has.Some.EndsWith(".pdf").And.Some.EndsWith(".html").And.Some.EndsWith(".json"));
        return EverythingIn(folder) + collect + evaluate + scan;
    }

    private static async Task<string> PlanAsync(ScratchFolder folder, string[] common)
    {
        var plan = await BuiltProgram.RunAsync(folder, ["packs", "node-plan", "--pack", ReadEverythingPack.Name, .. common]);
        Assert.That(plan.ExitCode, Is.Zero, plan.ToString());
        await File.WriteAllTextAsync(folder["plan.json"], plan.Output);
        return "plan.json";
    }

    private static string EverythingIn(ScratchFolder folder) => string.Join('\n', folder.Files().Select(file => file + "\n" + Bytes.AllTextOf(folder[file])));

    /// <summary>What was not collected shows no credential either.</summary>
    private static void AssertHoldsAll(string snapshot, IReadOnlyList<PlantedObject> objects)
    {
        var text = Bytes.AllTextOf(snapshot);
        foreach (var kind in objects.Select(one => JsonNode.Parse(one.Json.Replace('@', ' '))!["kind"]!.GetValue<string>()).Distinct())
        {
            Assert.That(text, Does.Match($"\"kind\":\"{kind}\".*\"name\":\"(planted|gadgets.planted.example.com)\""), kind);
        }
    }
}
