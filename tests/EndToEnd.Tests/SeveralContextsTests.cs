using System.Text.Json.Nodes;

using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>Several contexts of one kubeconfig: files side by side, one summary, and one that fails stops no other.</summary>
internal sealed class SeveralContextsTests
{
    [Test]
    public async Task Collect_AllContexts_LeavesASnapshotOfEachAndSaysWhichFailed()
    {
        await using var one = await ReplayServer.ReplayServer.StartAsync();
        await using var two = await ReplayServer.ReplayServer.StartAsync();
        using var folder = new ScratchFolder();
        await WriteAsync(folder, one, two);

        var run = await BuiltProgram.RunAsync(folder, "collect", "--kubeconfig", "config", "--all-contexts", "--pack", "cis-kubernetes@1.12", "-o", "evidence");

        Assert.That(run.ExitCode, Is.EqualTo(1), run.ToString());
        Assert.That(folder.Files().Where(file => file != "config").Select(file => file[..file.LastIndexOf('-')]), Is.EqualTo(new[] { "evidence/again", "evidence/first", "evidence/west" }));
        Assert.That(run.Output, Does.Contain("gone").And.Contain("COLL201").And.Contain("Files written"));
        Assert.That(run.Error, Does.Contain("context gone: https://127.0.0.1:1: COLL201").And.Contain("CLI103: not every context could be done; 3 of 4 contexts are finished and written").And.Not.Contain("   at "));
        Assert.That(run.Output + run.Error, Does.Not.Contain(one.Token).And.Not.Contain(two.Token));
    }

    [Test]
    public async Task Scan_TwoContexts_LeavesAFolderOfReportsEach()
    {
        await using var one = await ReplayServer.ReplayServer.StartAsync();
        await using var two = await ReplayServer.ReplayServer.StartAsync();
        using var folder = new ScratchFolder();
        await WriteAsync(folder, one, two);

        var run = await BuiltProgram.RunAsync(folder, "scan", "--kubeconfig", "config", "--context", "second", "--context", "first", "--pack", "cis-kubernetes@1.12", "--format", "json", "-o", "audits");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(folder.Files().Where(file => file.EndsWith(".json", StringComparison.Ordinal)), Is.EqualTo(new[] { "audits/first/assessment.json", "audits/second/assessment.json" }));
        Assert.That(folder.Files().Count(file => file.EndsWith(".snapshot.zip", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain("Contexts").And.Contain("second").And.Contain("Score"));
    }

    [Test]
    public async Task DryRun_SeveralContexts_TellsOfEachByItself()
    {
        await using var one = await ReplayServer.ReplayServer.StartAsync(Reviewed(true));
        await using var two = await ReplayServer.ReplayServer.StartAsync(Reviewed(false));
        using var folder = new ScratchFolder();
        await WriteAsync(folder, one, two);

        var text = await BuiltProgram.RunAsync(folder, "collect", "--kubeconfig", "config", "--dry-run", "--context", "second", "--context", "first");
        var json = await BuiltProgram.RunAsync(folder, "collect", "--kubeconfig", "config", "--dry-run", "--all-contexts", "--format", "json");

        Assert.That(text.ExitCode, Is.Zero, text.ToString());
        // The two kinds of admission policy are not served, and so may be read by anybody.
        Assert.That(text.Output, Does.Match("(?s)Context second\nPlan for west .*May not be read.*Context first\nPlan for east .*May be read.*Contexts\n +second \\(cluster west\\): 2 of [0-9]+ sources may be read; [0-9]+ checks would lack\\s+evidence\n +first \\(cluster east\\): [1-9][0-9]* of [0-9]+ sources may be read\n"));
        Assert.That(json.ExitCode, Is.EqualTo(1), json.ToString());
        Assert.That(JsonNode.Parse(json.Output)!.AsArray().Select(context => $"{context!["context"]} {context["cluster"]} {context["sources"]?.AsArray().Count > 0} {context["error"]?.ToString().Split(": ")[1]}"), Is.EqualTo(new[]
        {
            "first east True ", "again east True ", "gone nowhere False COLL201", "second west True ",
        }));
        Assert.That(folder.Files(), Is.EqualTo(new[] { "config" }));
    }

    private static ReplayServer.ReplayOptions Reviewed(bool allowed) => new()
    {
        Replaced = new Dictionary<string, string> { ["/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"] = allowed ? """{"status":{"allowed":true}}""" : """{"status":{"allowed":false}}""" },
    };

    private static Task WriteAsync(ScratchFolder folder, ReplayServer.ReplayServer one, ReplayServer.ReplayServer two) => File.WriteAllTextAsync(folder["config"], $$"""
        clusters:
        - {name: east, cluster: {server: "{{one.Endpoint}}", certificate-authority-data: {{Base64(one.CertificateAuthority)}} } }
        - {name: west, cluster: {server: "{{two.Endpoint}}", certificate-authority-data: {{Base64(two.CertificateAuthority)}} } }
        - {name: nowhere, cluster: {server: "https://127.0.0.1:1"} }
        users:
        - {name: one, user: {token: {{one.Token}} } }
        - {name: two, user: {token: {{two.Token}} } }
        contexts:
        - {name: first, context: {cluster: east, user: one} }
        - {name: again, context: {cluster: east, user: one} }
        - {name: gone, context: {cluster: nowhere, user: one} }
        - {name: second, context: {cluster: west, user: two} }
        """);

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(text));
}
