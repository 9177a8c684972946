using System.Text.Json.Nodes;

using ComplianceAudit.EndToEnd.Tests.ApiServer;
using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>A real kube-apiserver: what is read when --include asks for it, with the roles that <c>packs rbac</c> prints; and what a dry run says beforehand.</summary>
internal sealed class ExtrasTests
{
    private const string Planted = "planted-in-a-secret";

    private readonly ScratchFolder _folder = new();

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task Collect_SecretsIncluded_HoldsTheirNamesAndNoValue()
    {
        var server = await SharedServer.GetAsync();
        using (var admin = server.AdminClient())
        {
            foreach (var secret in ClusterObjects.Parse($$$"""
                apiVersion: v1
                kind: Secret
                metadata: {name: database, namespace: shop, annotations: {note: "{{{Planted}}}" } }
                type: Opaque
                stringData: {user: "{{{Planted}}}", password: "{{{Planted}}}" }
                """))
                await ClusterObjects.CreateAsync(admin, secret);
        }

        var account = await PrintedAccount.MakeAsync(_folder, "extra-secrets", null, "--include", "secrets");
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "collect", "--kubeconfig", account.Kubeconfig, "--include", "secrets");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var manifest = await SnapshotManifestJson.ReadOnlyOneAsync(folder);
        var everything = Bytes.AllTextOf(folder[folder.Files().Single(file => file.EndsWith(".zip", StringComparison.Ordinal))]);
        Assert.That(manifest.Coverage["secrets"].Status, Is.EqualTo("complete"));
        Assert.That(manifest.Rights, Does.Contain("list secrets"));
        Assert.That(everything, Does.Contain("""{"apiVersion":"v1","kind":"Secret","metadata":{"name":"database","namespace":"shop"},"type":"Opaque","keys":2}""").And.Not.Contain(Planted));
    }

    [Test]
    public async Task Collect_SecretsIncludedWithoutTheirRole_DeniesEachNamespace()
    {
        var account = await PrintedAccount.MakeAsync(_folder, "extra-no-secrets", null);
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "collect", "--kubeconfig", account.Kubeconfig, "--include", "secrets");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var manifest = await SnapshotManifestJson.ReadOnlyOneAsync(folder);
        Assert.That(manifest.Coverage["secrets"].Status, Is.EqualTo("denied"));
        Assert.That(manifest.Coverage["secrets shop"].Status, Is.EqualTo("denied"));
    }

    [Test]
    public async Task DryRun_AccountThatLacksARule_SaysWhatItMayNotReadAndWritesNothing()
    {
        var account = await PrintedAccount.MakeAsync(_folder, "extra-dry", rule => rule.ApiGroups[0] != "apps");
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "collect", "--kubeconfig", account.Kubeconfig, "--dry-run", "--format", "json");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var sources = JsonNode.Parse(run.Output)!["sources"]!.AsArray().ToLookup(source => source!["access"]!.GetValue<string>(), source => source!["source"]!.GetValue<string>());
        Assert.That(sources["denied"], Is.EquivalentTo(new[] { "daemonsets.apps", "deployments.apps", "replicasets.apps", "statefulsets.apps" }));
        Assert.That(sources["unknown"], Is.Empty);
        Assert.That(sources["allowed"], Does.Contain("pods").And.Contain("Component/kube-apiserver"));
        Assert.That(folder.Files(), Is.Empty);
    }

    [Test]
    public async Task DryRun_InANarrowTerminal_KeepsToItsWidth()
    {
        var account = await PrintedAccount.MakeAsync(_folder, "extra-narrow", _ => false);
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunWithAsync(folder, new Dictionary<string, string> { ["COLUMNS"] = "60" }, "collect", "--kubeconfig", account.Kubeconfig, "--dry-run");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("May not be read").And.Contain("pods v1").And.Contain("Checks that would lack evidence"));
        Assert.That(run.Output.Split("the server says no").Length, Is.EqualTo(2), "one reason for all is said once");
        Assert.That(run.Output.Split('\n').Select(line => line.Length), Is.All.LessThanOrEqualTo(60));
    }
}
