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
