using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

using k8s;
using k8s.Models;

namespace ComplianceAudit.EndToEnd.Tests.ApiServer;

/// <summary>Creates the objects of <c>Cluster/*.yaml</c>, and what no controller is there to make, on a live API server.</summary>
internal static class ClusterObjects
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Cluster");

    public static async Task CreateAsync(LiveApiServer server)
    {
        using var client = server.AdminClient();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            foreach (var item in Load(file))
            {
                await CreateAsync(client, item);
            }
        }

        await CreateAsync(client, StaticPod(server.Flags));
        await CreateReplicasAsync(client, "shop", "web", 2);
    }

    /// <summary>Objects of one file as the Kubernetes client's models have them; a field they do not know is an error.</summary>
    public static IEnumerable<IKubernetesObject<V1ObjectMeta>> Load(string file) =>
        Parse(Documents(File.ReadAllText(file), file));

    /// <summary>Objects of YAML documents; one of comments alone holds none.</summary>
    public static IEnumerable<IKubernetesObject<V1ObjectMeta>> Parse(string yaml) =>
        KubernetesYaml.LoadAllFromString(yaml, strict: true).OfType<IKubernetesObject<V1ObjectMeta>>();

    // The models have no List of mixed kinds; its items are documents of their own, and JSON is YAML.
    private static string Documents(string text, string file) => Path.GetExtension(file) == ".json"
        ? string.Join("\n---\n", JsonNode.Parse(text)!["items"]!.AsArray().Select(item => item!.ToJsonString()))
        : text;

    /// <summary>The mirror pod that a kubelet would show for the API server's static pod manifest.</summary>
    private static V1Pod StaticPod(IReadOnlyList<string> flags) => new()
    {
        ApiVersion = "v1",
        Kind = "Pod",
        Metadata = new V1ObjectMeta
        {
            Name = "kube-apiserver-cp-1",
            NamespaceProperty = "kube-system",
            Labels = new Dictionary<string, string> { ["component"] = "kube-apiserver", ["tier"] = "control-plane" },
            Annotations = new Dictionary<string, string> { ["kubernetes.io/config.mirror"] = "7f3c", ["kubernetes.io/config.source"] = "file" },
        },
        Spec = new V1PodSpec
        {
            NodeName = "cp-1",
            HostNetwork = true,
            Containers = [new V1Container { Name = "kube-apiserver", Image = "registry.k8s.io/kube-apiserver:v1.20.2", Command = ["kube-apiserver", .. flags] }],
        },
    };

    /// <summary>The ReplicaSet and pods that a controller manager would make of a Deployment.</summary>
    private static async Task CreateReplicasAsync(Kubernetes client, string ns, string name, int count)
    {
        var deployment = await client.AppsV1.ReadNamespacedDeploymentAsync(name, ns);
        var set = await client.AppsV1.CreateNamespacedReplicaSetAsync(
            new V1ReplicaSet
            {
                Metadata = Owned(name + "-6d5f8", ns, deployment.Spec.Template.Metadata.Labels, V1Deployment.KubeKind, name, deployment.Uid()),
                Spec = new V1ReplicaSetSpec { Replicas = count, Selector = deployment.Spec.Selector, Template = deployment.Spec.Template },
            },
            ns);
        for (var index = 0; index < count; index++)
        {
            await client.CoreV1.CreateNamespacedPodAsync(
                new V1Pod
                {
                    Metadata = Owned($"{name}-6d5f8-x{index}", ns, deployment.Spec.Template.Metadata.Labels, V1ReplicaSet.KubeKind, set.Name(), set.Uid()),
                    Spec = deployment.Spec.Template.Spec,
                },
                ns);
        }
    }

    private static V1ObjectMeta Owned(string name, string ns, IDictionary<string, string> labels, string kind, string owner, string uid) => new()
    {
        Name = name,
        NamespaceProperty = ns,
        Labels = labels,
        OwnerReferences = [new V1OwnerReference { ApiVersion = "apps/v1", Kind = kind, Name = owner, Uid = uid, Controller = true }],
    };

    public static async Task CreateAsync(Kubernetes client, IKubernetesObject<V1ObjectMeta> item)
    {
        using var answer = await client.HttpClient.PostAsync(new Uri(client.BaseUri, PathOf(item)), ContentOf(item));
        await RequireAsync(answer, item);
    }

    /// <summary>Creates an object, or writes it in place of the one of its name.</summary>
    public static async Task PutAsync(Kubernetes client, IKubernetesObject<V1ObjectMeta> item)
    {
        using var answer = await client.HttpClient.PutAsync(new Uri(client.BaseUri, $"{PathOf(item)}/{Uri.EscapeDataString(item.Metadata.Name)}"), ContentOf(item));
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            await CreateAsync(client, item);
            return;
        }

        await RequireAsync(answer, item);
    }

    private static StringContent ContentOf(IKubernetesObject<V1ObjectMeta> item) =>
        new(KubernetesJson.Serialize(item), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    private static async Task RequireAsync(HttpResponseMessage answer, IKubernetesObject<V1ObjectMeta> item)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"writing {item.Kind} {item.Metadata.Name}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static string PathOf(IKubernetesObject<V1ObjectMeta> item)
    {
        var entity = item.GetType().GetCustomAttribute<KubernetesEntityAttribute>()!;
        var root = entity.Group.Length == 0 ? $"/api/{entity.ApiVersion}" : $"/apis/{entity.Group}/{entity.ApiVersion}";
        return item.Metadata.NamespaceProperty is { Length: > 0 } ns ? $"{root}/namespaces/{ns}/{entity.PluralName}" : $"{root}/{entity.PluralName}";
    }
}
