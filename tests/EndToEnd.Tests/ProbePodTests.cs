using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

using k8s;
using k8s.Models;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>The pods that admission rules are tried on, shown to a real kube-apiserver: it takes each, and writes nothing into it that its policies would see and ours would not.</summary>
internal sealed class ProbePodTests
{
    /// <summary>What this version's feature gates keep out of a pod: the server makes it the default.</summary>
    private static readonly string[] Gated = ["spec.containers[0].securityContext.procMount"];

    private static IEnumerable<TestCaseData> Pods() => Directory.EnumerateFiles(Folder(), "*.yaml").Order(StringComparer.Ordinal)
        .Select(file => new TestCaseData(file).SetArgDisplayNames(Path.GetFileNameWithoutExtension(file)));

    [TestCaseSource(nameof(Pods))]
    public async Task Server_GivenTheProbe_TakesItAndAddsNothing(string file)
    {
        var server = await SharedServer.GetAsync();
        using var client = server.AdminClient();
        var sent = JsonNode.Parse(KubernetesJson.Serialize(KubernetesYaml.Deserialize<V1Pod>(await File.ReadAllTextAsync(file), strict: true)))!;

        using var answer = await client.HttpClient.PostAsJsonAsync(new Uri(client.BaseUri, "/api/v1/namespaces/shop/pods?dryRun=All"), sent);
        var created = await answer.Content.ReadFromJsonAsync<JsonObject>();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), created!.ToJsonString());
        Assert.That(Added(sent["spec"], created["spec"], "spec").Concat(Added(sent["status"], created["status"], "status")).Except(Gated), Is.Empty);
    }

    /// <summary>Paths that stand in what the server made, and not, or otherwise, in what was sent.</summary>
    private static IEnumerable<string> Added(JsonNode? sent, JsonNode? made, string path) => (sent, made) switch
    {
        (_, null) => [],
        (JsonObject one, JsonObject other) => other.SelectMany(field => Added(one[field.Key], field.Value, $"{path}.{field.Key}")),
        (JsonArray one, JsonArray other) when one.Count == other.Count => other.SelectMany((element, index) => Added(one[index], element, $"{path}[{index}]")),
        // An empty map and an absent one are the same to the server, which writes one for the other.
        _ => JsonNode.DeepEquals(sent, made) || (sent is null && made is JsonObject { Count: 0 }) ? [] : [path],
    };

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ComplianceAudit.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("ComplianceAudit.sln stands in no folder above the tests");
        return Path.Combine(folder.FullName, "src", "ComplianceAudit.Rules", "Admission", "Pods");
    }
}
