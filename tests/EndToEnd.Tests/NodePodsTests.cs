using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
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
        using var folder = new ScratchFolder();
        var log = await NodeCollectAsync(folder);
        await using var kubelet = await StubKubelet.StartAsync(() => log);
        await MakeNodeAsync(admin, kubelet.Port);
        var account = await PrintedAccount.MakeAsync(_folder, "node-pods", null, "--node-facts", "pods");

        using var process = BuiltProgram.Start(folder, "collect", "--kubeconfig", account.Kubeconfig, "--node-facts", "pods", "--node-image", "example.com/compliance-audit:1");
        await RunPodsAsync(admin, process, "Succeeded");
        var run = await BuiltProgram.FinishAsync(process);
        var left = await FinishNamespacesAsync(admin);
        await admin.CoreV1.DeleteNodeAsync(Node);

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var manifest = await SnapshotManifestJson.ReadOnlyOneAsync(folder);
        Assert.That(manifest.Coverage, Does.Not.ContainKey($"NodeFacts {Node}"), run.ToString());
        Assert.That(manifest.Coverage["NodeFacts cp-1"].Status, Is.EqualTo("unreachable"));
        var snapshot = folder.Files().Single(file => file.EndsWith(".zip", StringComparison.Ordinal));
        Assert.That(Bytes.AllTextOf(folder[snapshot]), Does.Contain("kube-apiserver.read-1").And.Contain("\"kind\":\"process\""));
        await EvaluatesTheNodeAsync(folder, snapshot);
        Assert.That(left, Is.All.True, "every namespace of ours is being removed");
    }

    /// <summary>The process on the node is judged as a static pod is, and names where its flag was seen.</summary>
    private static async Task EvaluatesTheNodeAsync(ScratchFolder folder, string snapshot)
    {
        var evaluated = await BuiltProgram.RunAsync(folder, "evaluate", snapshot, "--format", "json", "-o", "-");
        var profiling = JsonNode.Parse(evaluated.Output)!["checks"]!.AsArray().Single(check => check!["checkId"]!.GetValue<string>() == "api-server-profiling")!;
        var finding = profiling["findings"]!.AsArray().First(one => one!["resource"]!["name"]!.GetValue<string>() == "kube-apiserver.read-1")!;
        Assert.That(finding["verdict"]!.GetValue<string>(), Is.EqualTo("pass").Or.EqualTo("fail"), finding.ToJsonString());
        Assert.That(finding["evidence"]!.ToJsonString(), Does.Contain("process"));
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

    /// <summary>What the program itself prints on this machine, where a kube-apiserver runs: the log of its container.</summary>
    private static async Task<string> NodeCollectAsync(ScratchFolder folder)
    {
        var plan = await BuiltProgram.RunAsync(folder, "packs", "node-plan");
        using var elsewhere = new ScratchFolder();
        await File.WriteAllTextAsync(elsewhere["plan.json"], plan.Output);
        var run = await BuiltProgram.RunAsync(elsewhere, "node", "collect", "--plan", "plan.json", "--node-name", Node, "--output-form", "log");
        Assert.That((plan.ExitCode, run.ExitCode), Is.EqualTo((0, 0)), plan.ToString() + run);
        return run.Output;
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
