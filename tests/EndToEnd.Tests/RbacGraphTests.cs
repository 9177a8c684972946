using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

using ComplianceAudit.EndToEnd.Tests.ApiServer;
using ComplianceAudit.EndToEnd.Tests.Driving;
using ComplianceAudit.EndToEnd.Tests.Rights;

using k8s;
using k8s.Models;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>A real kube-apiserver with the recorded cluster's roles and hand-made hard ones: the program answers from a snapshot what SubjectAccessReview answers.</summary>
internal sealed class RbacGraphTests
{
    private const int Samples = 5_000;

    /// <summary>As many as an expression's length allows.</summary>
    private const int Questions = 500;

    [Test]
    public async Task Can_OfSampledRights_IsWhatTheServerAnswers()
    {
        ApiServerBinaries.Require();
        await using var server = await LiveApiServer.StartAsync();
        using var folder = new ScratchFolder();
        var objects = Objects();
        await WriteAsync(server, objects);
        var sampler = new RightsSampler(objects);
        var asked = Enumerable.Range(0, Samples).Select(_ => sampler.Next()).ToArray();

        var expected = await ReviewAsync(server, asked);
        var answered = await AskAsync(server, folder, asked);

        var differing = asked.Zip(expected, answered).Where(one => one.Second != one.Third).Select(one => $"{one.First.Expression}: the server says {one.Second}");
        Assert.That(differing, Is.Empty);
        Assert.That(expected.Count(allowed => allowed), Is.InRange(Samples / 4, Samples * 3 / 4), "samples that are nearly all allowed or all refused would prove little");
    }

    private static List<IKubernetesObject<V1ObjectMeta>> Objects()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Rights");
        return
        [
            .. Recorded<V1ClusterRole>(folder, "clusterroles"), .. Recorded<V1Role>(folder, "roles"),
            .. Recorded<V1ClusterRoleBinding>(folder, "clusterrolebindings"), .. Recorded<V1RoleBinding>(folder, "rolebindings"),
            .. ClusterObjects.Load(Path.Combine(folder, "hard.yaml")),
        ];
    }

    private static IEnumerable<IKubernetesObject<V1ObjectMeta>> Recorded<T>(string folder, string plural)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        foreach (var node in JsonNode.Parse(File.ReadAllText(Path.Combine(folder, plural + ".json")))!["items"]!.AsArray())
        {
            var item = KubernetesJson.Deserialize<T>(node!.ToJsonString());
            (item.ApiVersion, item.Kind) = ("rbac.authorization.k8s.io/v1", typeof(T).Name[2..]);
            (item.Metadata.Uid, item.Metadata.ResourceVersion, item.Metadata.CreationTimestamp) = (null, null, null);
            yield return item;
        }
    }

    private static async Task WriteAsync(LiveApiServer server, IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects)
    {
        using var client = server.AdminClient();
        foreach (var space in objects.Select(item => item.Namespace()).OfType<string>().Distinct().Where(space => !space.StartsWith("kube-", StringComparison.Ordinal)))
            await client.CoreV1.CreateNamespaceAsync(new V1Namespace { Metadata = new V1ObjectMeta { Name = space } });
        foreach (var item in objects)
            await ClusterObjects.PutAsync(client, item);
    }

    private static async Task<IReadOnlyList<bool>> ReviewAsync(LiveApiServer server, AskedRight[] asked)
    {
        using var client = server.AdminClient();
        var allowed = new bool[asked.Length];
        var address = new Uri(client.BaseUri, "/apis/authorization.k8s.io/v1/subjectaccessreviews");
        await Parallel.ForAsync(0, asked.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (index, cancellation) =>
        {
            using var answer = await client.HttpClient.PostAsJsonAsync(address, asked[index].Review(), cancellation);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), asked[index].Expression);
            allowed[index] = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["status"]!["allowed"]!.GetValue<bool>();
        });
        return allowed;
    }

    private static async Task<IReadOnlyList<bool>> AskAsync(LiveApiServer server, ScratchFolder folder, AskedRight[] asked)
    {
        var collected = await BuiltProgram.RunAsync(folder, "collect", "--kubeconfig", server.AdminKubeconfig);
        Assert.That(collected.ExitCode, Is.Zero, collected.ToString());
        var (snapshot, answers) = (folder.Files().Single(), new List<bool>());
        foreach (var some in asked.Chunk(Questions))
        {
            var run = await BuiltProgram.RunReadingAsync(folder, $"[{string.Join(",\n", some.Select(right => right.Expression))}]", "cel", "-", "--input", snapshot, "--quiet");
            Assert.That(run.ExitCode, Is.Zero, run.ToString());
            answers.AddRange(JsonSerializer.Deserialize<bool[]>(run.Output)!);
        }

        return answers;
    }
}
