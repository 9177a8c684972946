using System.Net;
using System.Net.Http.Headers;

using ComplianceAudit.EndToEnd.Tests.Driving;

using k8s.Models;

namespace ComplianceAudit.EndToEnd.Tests.ApiServer;

/// <summary>A service account with the rights that <c>packs rbac</c> prints, made on the live API server from the printed YAML.</summary>
internal sealed class PrintedAccount
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private PrintedAccount(string kubeconfig, string token, IReadOnlyList<V1PolicyRule> rules) => (Kubeconfig, Token, Rules) = (kubeconfig, token, rules);

    public string Kubeconfig { get; }

    public string Token { get; }

    /// <summary>Rules that were granted, over all printed roles.</summary>
    public IReadOnlyList<V1PolicyRule> Rules { get; }

    /// <summary>Makes the account in the namespace <c>audit</c>.</summary>
    /// <param name="folder">Where its kubeconfig goes.</param>
    /// <param name="name">Name of its own.</param>
    /// <param name="keep">Which of the printed rules it gets; null grants all, as they are.</param>
    /// <param name="options">Further options of <c>packs rbac</c>.</param>
    public static async Task<PrintedAccount> MakeAsync(ScratchFolder folder, string name, Func<V1PolicyRule, bool>? keep, params string[] options)
    {
        var server = await SharedServer.GetAsync();
        var printed = await BuiltProgram.RunAsync(folder, ["packs", "rbac", "--namespace", "audit", "--name", name, .. options]);
        Assert.That(printed.ExitCode, Is.Zero, printed.ToString());
        var objects = ClusterObjects.Parse(printed.Output).ToList();
        using var admin = server.AdminClient();
        foreach (var role in objects.OfType<V1ClusterRole>())
            role.Rules = [.. role.Rules.Where(keep ?? (_ => true))];
        foreach (var one in objects)
            await ClusterObjects.CreateAsync(admin, one);

        var token = await SharedServer.TokenAsync(server, name);
        var kubeconfig = folder[$"{name}.kubeconfig"];
        await File.WriteAllTextAsync(kubeconfig, ApiServer.Kubeconfig.ForToken(server.Endpoint, server.AuthorityPem, token));
        var account = new PrintedAccount(kubeconfig, token, [.. objects.OfType<V1ClusterRole>().SelectMany(role => role.Rules)]);
        foreach (var path in account.Rules.Where(rule => rule.Verbs.Contains("list")).Select(PathOf))
            await WaitUntilGrantedAsync(server, account, path);
        return account;
    }

    /// <summary>The status with which the server answers the account.</summary>
    public async Task<HttpStatusCode> GetAsync(LiveApiServer server, string path)
    {
        using var client = server.AnonymousClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(server.Endpoint), path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static string PathOf(V1PolicyRule rule) =>
        rule.ApiGroups[0].Length == 0 ? $"/api/v1/{rule.Resources[0]}" : $"/apis/{rule.ApiGroups[0]}/{(rule.Resources[0] == "cronjobs" ? "v1beta1" : "v1")}/{rule.Resources[0]}";

    /// <summary>The API server sees a new role a moment after it was stored.</summary>
    private static async Task WaitUntilGrantedAsync(LiveApiServer server, PrintedAccount account, string path)
    {
        using var limit = new CancellationTokenSource(LongestWait);
        while (await account.GetAsync(server, $"{path}?limit=1") == HttpStatusCode.Forbidden)
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
    }
}
