using System.Net;

using ComplianceAudit.EndToEnd.Tests.Driving;
using ComplianceAudit.EndToEnd.Tests.Planting;
using ComplianceAudit.ReplayServer;

using Microsoft.AspNetCore.Http;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>Credentials in every field of a kubeconfig, those that work and those that do not: none reaches a file or a stream that the program writes.</summary>
internal sealed class KubeconfigCredentialTests
{
    [Test]
    public async Task Program_EveryWayToLogIn_PrintsAndKeepsNoCredential()
    {
        var credentials = new Credentials();
        await using var server = await ReplayServer.ReplayServer.StartAsync();
        await using var other = await ReplayServer.ReplayServer.StartAsync();
        await using var echoing = await ReplayServer.ReplayServer.StartAsync(QuoteAsync);
        using var given = new ScratchFolder();
        using var folder = new ScratchFolder();
        var proxyLogin = $"auditor:{credentials.Plant("proxy-url", "@hex@")}";
        using var proxy = new LittleProxy(proxyLogin, isSocks: false);
        var ways = new PlantedKubeconfig(credentials, server, other, echoing, given).All(proxy, proxyLogin);
        await File.WriteAllTextAsync(given["config"], KubeconfigWay.FileOf(ways));
        string[] all = ["--kubeconfig", given["config"], "--all-contexts", "--verbose"];

        var collect = await BuiltProgram.RunAsync(folder, ["collect", .. all, "-o", "evidence"]);
        var dryRun = await BuiltProgram.RunAsync(folder, ["collect", .. all, "--dry-run"]);
        var scan = await BuiltProgram.RunAsync(folder, ["scan", .. all, "-o", "audits"]);

        var working = ways.Where(way => way.Works).Select(way => way.Name).ToList();
        foreach (var run in new[] { collect, dryRun, scan })
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.ToString());
            Assert.That(run.Error, Does.Contain($"{working.Count} of {ways.Count} contexts are finished and written"), run.ToString());
            Assert.That(ways.Where(way => way.Works == run.Error.Contains($"error: context {way.Name}: ", StringComparison.Ordinal)).Select(way => way.Name), Is.Empty);
        }

        var files = folder.Files();
        Assert.That(files.Count(file => file.StartsWith("evidence/", StringComparison.Ordinal)), Is.EqualTo(working.Count));
        Assert.That(files.Where(file => file.EndsWith(".pdf", StringComparison.Ordinal)), Is.EqualTo(working.Select(name => $"audits/{name}/report.pdf").Order(StringComparer.Ordinal)));
        Assert.That(proxy.Tunnels, Is.Not.Empty);
        Assert.That(echoing.HeaderOf("Authorization"), Is.All.Not.Empty);
        Assert.That(credentials.FoundIn(string.Join('\n', files.Select(file => file + "\n" + Bytes.AllTextOf(folder[file]))) + collect + dryRun + scan), Is.Empty);
    }

    [TestCase("token: [@hex@]", "COLL112")]
    [TestCase("client-key-data: @words@", "COLL112")]
    [TestCase("password: @words@, exec: @jwt@", "COLL112")]
    [TestCase("token: @jwt@, token: @hex@", "COLL104")]
    [TestCase("token: @jwt@]", "COLL104")]
    [TestCase("token: \"@jwt@", "COLL104")]
    public async Task Program_KubeconfigThatIsNone_PrintsNothingOfIt(string user, string code)
    {
        var credentials = new Credentials();
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder["config"], $$"""
            clusters: [{name: c, cluster: {server: "https://127.0.0.1:1"} }]
            contexts: [{name: c, context: {cluster: c, user: u} }]
            current-context: c
            users: [{name: u, user: { {{credentials.Plant("user", user)}} } }]
            """);

        var run = await BuiltProgram.RunAsync(folder, "collect", "--kubeconfig", "config", "--verbose");

        Assert.That(run.ExitCode, Is.EqualTo(1), run.ToString());
        Assert.That(run.Error, Does.Match($"error: config(:[0-9]+:[0-9]+)?: {code}: "));
        Assert.That(credentials.FoundIn($"{run}"), Is.Empty);
    }

    /// <summary>Refuses everything, as a gateway does that was left in debugging.</summary>
    private static Task QuoteAsync(HttpContext context)
    {
        context.Response.StatusCode = (int)HttpStatusCode.Forbidden;
        return context.Response.WriteAsJsonAsync(new { kind = "Status", message = $"refused: {context.Request.Headers.Authorization} may not" });
    }
}
