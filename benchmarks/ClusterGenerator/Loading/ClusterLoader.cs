using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Lists;
using ComplianceAudit.ClusterGenerator.Pods;
using k8s;

namespace ComplianceAudit.ClusterGenerator.Loading;

/// <summary>
/// Creates a cluster's namespaces and pods in a real API server, and gives each pod the status that its kubelet would.
/// The server states <c>managedFields</c> itself.
/// </summary>
internal sealed class ClusterLoader(Kubernetes client)
{
    private const int AtOnce = 16;

    public async Task LoadAsync(Cluster cluster, IProgress<int> progress, CancellationToken cancellation)
    {
        var namespaces = GeneratedList.AllOf(cluster).Single(list => list is NamespaceList);
        foreach (var one in namespaces.Range(0, namespaces.Count))
            await SendAsync(HttpMethod.Post, namespaces.Path, Sendable(one), cancellation).ConfigureAwait(false);

        var pods = new PodList(cluster);
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(pods.Range(0, pods.Count).Select(Sendable), parallel, async (pod, stop) =>
        {
            var status = new JsonObject { ["status"] = pod["status"]!.DeepClone() };
            var collection = $"/api/v1/namespaces/{pod["metadata"]!["namespace"]}/pods";
            await SendAsync(HttpMethod.Post, $"{collection}?fieldManager=kube-controller-manager", pod, stop).ConfigureAwait(false);
            await SendAsync(HttpMethod.Patch, $"{collection}/{pod["metadata"]!["name"]}/status?fieldManager=kubelet", status, stop).ConfigureAwait(false);
            progress.Report(Interlocked.Increment(ref done));
        }).ConfigureAwait(false);
    }

    /// <summary>The object without what only the server may state.</summary>
    private static JsonObject Sendable(ReadOnlyMemory<byte> listed)
    {
        var made = JsonNode.Parse(listed.Span)!.AsObject();
        var metadata = made["metadata"]!.AsObject();
        foreach (var name in new[] { "uid", "resourceVersion", "creationTimestamp", "managedFields" })
            metadata.Remove(name);

        return made;
    }

    private async Task SendAsync(HttpMethod method, string path, JsonObject body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(client.BaseUri, path)) { Content = new ByteArrayContent(Json.Bytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json");
        using var answer = await client.HttpClient.SendAsync(request, cancellation).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode && answer.StatusCode != System.Net.HttpStatusCode.Conflict)
            throw new HttpRequestException($"{method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)}");
    }
}
