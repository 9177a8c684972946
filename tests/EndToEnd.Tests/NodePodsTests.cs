using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using ComplianceAudit.EndToEnd.Tests.ApiServer;
using ComplianceAudit.EndToEnd.Tests.Driving;

using k8s;
using k8s.Models;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>Pods that read nodes, on a real kube-apiserver, with the role that <c>packs rbac</c> prints: logs come through the server from a stub kubelet.</summary>
internal sealed class NodePodsTests
{
    private const string Node = "read-1";
    private const string Purpose = "complianceaudit.io/purpose=node-facts";

    private readonly ScratchFolder _folder = new();

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task Collect_PodOfARealApiServer_TellsItsFactsAndTheNamespaceGoes()
    {
        var server = await SharedServer.GetAsync();
        using var admin = server.AdminClient();
        await using var kubelet = await StubKubelet.StartAsync(() => LogOf(Facts));
        await MakeNodeAsync(admin, kubelet.Port);
        var account = await PrintedAccount.MakeAsync(_folder, "node-pods", null, "--node-facts", "pods");
        using var folder = new ScratchFolder();

        using var process = BuiltProgram.Start(folder, "collect", "--kubeconfig", account.Kubeconfig, "--node-facts", "pods", "--node-image", "example.com/compliance-audit:1");
        await RunPodsAsync(admin, process, "Succeeded");
        var run = await BuiltProgram.FinishAsync(process);
        var left = await FinishNamespacesAsync(admin);
        await admin.CoreV1.DeleteNodeAsync(Node);

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var manifest = await SnapshotManifestJson.ReadOnlyOneAsync(folder);
        Assert.That(manifest.Coverage, Does.Not.ContainKey($"NodeFacts {Node}"), run.ToString());
        Assert.That(manifest.Coverage["NodeFacts cp-1"].Status, Is.EqualTo("unreachable"));
        Assert.That(Bytes.AllTextOf(folder[folder.Files().Single(file => file.EndsWith(".zip", StringComparison.Ordinal))]), Does.Contain("kube-apiserver.read-1"));
        Assert.That(left, Is.All.True, "every namespace of ours is being removed");
    }

    [Test]
    public async Task Collect_InterruptedWhilePodsRun_RemovesTheNamespace()
    {
        var server = await SharedServer.GetAsync();
        using var admin = server.AdminClient();
        await using var kubelet = await StubKubelet.StartAsync(() => "");
        await MakeNodeAsync(admin, kubelet.Port);
        using var folder = new ScratchFolder();

        using var process = BuiltProgram.Start(folder, "collect", "--kubeconfig", server.AdminKubeconfig, "--node-facts", "pods", "--node-image", "example.com/compliance-audit:1");
        await RunPodsAsync(admin, process, "Running");
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])!;
        var run = await BuiltProgram.FinishAsync(process);
        var left = await FinishNamespacesAsync(admin);
        await admin.CoreV1.DeleteNodeAsync(Node);

        Assert.That(run.ExitCode, Is.EqualTo(130), run.ToString());
        Assert.That(left, Is.EqualTo(new[] { true }), "the namespace is being removed");
        Assert.That(folder.Files(), Is.Empty);
    }

    private static string Facts => new JsonObject
    {
        ["apiVersion"] = "facts.complianceaudit.io/v1",
        ["kind"] = "NodeFacts",
        ["metadata"] = new JsonObject { ["name"] = Node },
        ["spec"] = new JsonObject { ["format"] = "1.0", ["ended"] = TimeProvider.System.GetUtcNow().ToString("o", CultureInfo.InvariantCulture) },
        ["items"] = new JsonArray(JsonNode.Parse("""{"kind":"Component","spec":{"component":"kube-apiserver","node":"read-1","version":"v1.20.2","sources":[{"kind":"process","name":"kube-apiserver","flags":[]}]}}""")),
        ["coverage"] = new JsonArray(new JsonObject { ["source"] = "Component/kube-apiserver", ["status"] = "complete", ["reason"] = "", ["count"] = 1 }),
    }.ToJsonString();

    /// <summary>The facts as a container's log holds them, written without our own code.</summary>
    private static string LogOf(string facts)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(facts));
        var bytes = compressed.ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"node-facts/1 1 {Convert.ToBase64String(bytes)}\nnode-facts/1 end 1 {bytes.Length} sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}\n");
    }

    private static async Task MakeNodeAsync(Kubernetes admin, int port)
    {
        await admin.CoreV1.CreateNodeAsync(new V1Node { Metadata = new V1ObjectMeta { Name = Node } });
        await PatchAsync(admin, $"/api/v1/nodes/{Node}/status", """
            {"status":{"conditions":[{"type":"Ready","status":"True"}],"addresses":[{"type":"InternalIP","address":"ADDRESS"}],"daemonEndpoints":{"kubeletEndpoint":{"Port":PORT}},"nodeInfo":{"operatingSystem":"linux"}}}
            """.Replace("ADDRESS", StubKubelet.Address, StringComparison.Ordinal).Replace("PORT", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    /// <summary>Does what a kubelet does with the pods of ours: says that they are in a phase.</summary>
    private static async Task RunPodsAsync(Kubernetes admin, Process process, string phase)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(2) && !process.HasExited; await Task.Delay(TimeSpan.FromMilliseconds(200)))
        {
            foreach (var pod in (await admin.CoreV1.ListPodForAllNamespacesAsync(labelSelector: Purpose)).Items)
            {
                await PatchAsync(admin, $"/api/v1/namespaces/{pod.Namespace()}/pods/{pod.Name()}/status", """
                    {"status":{"phase":"PHASE","containerStatuses":[{"name":"node-collect","image":"x","imageID":"x","ready":false,"restartCount":0,"containerID":"containerd://1","state":{"terminated":{"exitCode":0,"containerID":"containerd://1"}}}]}}
                    """.Replace("PHASE", phase, StringComparison.Ordinal));
                return;
            }
        }
    }

    /// <summary>Does what the namespace controller does, and says of each namespace of ours whether somebody had asked for its removal.</summary>
    private static async Task<IReadOnlyList<bool>> FinishNamespacesAsync(Kubernetes admin)
    {
        var asked = new List<bool>();
        foreach (var space in (await admin.CoreV1.ListNamespaceAsync(labelSelector: Purpose)).Items)
        {
            asked.Add(space.Metadata.DeletionTimestamp is not null);
            await admin.CoreV1.DeleteCollectionNamespacedPodAsync(space.Name(), gracePeriodSeconds: 0);
            space.Spec.Finalizers = [];
            await admin.CoreV1.ReplaceNamespaceFinalizeAsync(space, space.Name());
        }

        return asked;
    }

    private static async Task PatchAsync(Kubernetes admin, string path, string patch)
    {
        using var content = new StringContent(patch, Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/merge-patch+json");
        using var answer = await admin.HttpClient.PatchAsync(new Uri(admin.BaseUri, path), content);
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
    }
}
