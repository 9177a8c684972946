using System.Net.Http.Json;
using System.Text.Json.Nodes;

using ComplianceAudit.EndToEnd.Tests.ApiServer;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>One live server with the objects of <c>Cluster/</c> for every test in this assembly, started by the first that asks.</summary>
/// <remarks>It stands in the outermost namespace, because a set-up fixture ends what it began only for tests in its own and those below.</remarks>
[SetUpFixture]
internal sealed class SharedServer
{
    private static readonly Lazy<Task<LiveApiServer>> Running = new(StartAsync);

    /// <summary>The server; skips the calling test where no kube-apiserver was built.</summary>
    public static Task<LiveApiServer> GetAsync()
    {
        ApiServerBinaries.Require();
        return Running.Value;
    }

    /// <summary>Writes a kubeconfig of the service account <c>audit/reader</c>, with a token that the API server issued.</summary>
    public static async Task<string> ReaderKubeconfigAsync(string path)
    {
        var server = await GetAsync();
        await File.WriteAllTextAsync(path, Kubeconfig.ForToken(server.Endpoint, server.AuthorityPem, await TokenAsync(server, "reader")));
        return path;
    }

    /// <summary>A token of a service account in the namespace <c>audit</c>.</summary>
    public static async Task<string> TokenAsync(LiveApiServer server, string account)
    {
        using var client = server.AdminClient();
        var request = new JsonObject { ["apiVersion"] = "authentication.k8s.io/v1", ["kind"] = "TokenRequest", ["spec"] = new JsonObject { ["expirationSeconds"] = 3600 } };
        using var answer = await client.HttpClient.PostAsJsonAsync(new Uri(client.BaseUri, $"/api/v1/namespaces/audit/serviceaccounts/{account}/token"), request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["status"]!["token"]!.GetValue<string>();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Running.IsValueCreated)
        {
            await (await Running.Value).DisposeAsync();
        }
    }

    private static async Task<LiveApiServer> StartAsync()
    {
        var server = await LiveApiServer.StartAsync();
        await ClusterObjects.CreateAsync(server);
        return server;
    }
}
