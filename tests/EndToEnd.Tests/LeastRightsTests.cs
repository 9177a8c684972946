using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

using ComplianceAudit.EndToEnd.Tests.ApiServer;
using ComplianceAudit.EndToEnd.Tests.Driving;

using k8s.Models;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>A real kube-apiserver with RBAC: what <c>packs rbac</c> prints is enough to collect, all of it is needed, and it grants nothing else.</summary>
internal sealed class LeastRightsTests
{
    /// <summary>Sources that the plan reads, by the group of the rule that allows them; facts by the rule whose loss takes them.</summary>
    private static readonly Dictionary<string, string[]> SourcesOf = new()
    {
        ["admissionregistration.k8s.io"] = ["validatingwebhookconfigurations.admissionregistration.k8s.io"],
        [""] = ["Component/kube-apiserver", "namespaces", "nodes", "pods", "replicationcontrollers"],
        ["apps"] = ["daemonsets.apps", "deployments.apps", "replicasets.apps", "statefulsets.apps"],
        ["batch"] = ["cronjobs.batch", "jobs.batch"],
        ["networking.k8s.io"] = ["networkpolicies.networking.k8s.io"],
        ["rbac.authorization.k8s.io"] = ["clusterrolebindings.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io", "rolebindings.rbac.authorization.k8s.io", "roles.rbac.authorization.k8s.io"],
    };

    /// <summary>Sources that the plan reads where they are served, which this server is too old for.</summary>
    private static readonly string[] NotServed =
        ["validatingadmissionpolicies.admissionregistration.k8s.io", "validatingadmissionpolicybindings.admissionregistration.k8s.io"];

    private readonly ScratchFolder _folder = new();

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task Collect_WithThePrintedRights_ReadsEverySourceAndUsesEachRight()
    {
        var account = await PrintedAccount.MakeAsync(_folder, "least-all", null);

        var manifest = await CollectAsync(account);

        Assert.That(manifest.Coverage.Where(row => row.Value.Status is not ("complete" or "notServed")), Is.Empty);
        Assert.That(manifest.Coverage.Where(row => row.Value.Status == "notServed").Select(row => row.Key), Is.EquivalentTo(NotServed));
        Assert.That(manifest.Coverage.Keys, Is.EquivalentTo(SourcesOf.Values.SelectMany(sources => sources).Concat(NotServed).Append("Cluster")));
        Assert.That(manifest.Rights, Is.EquivalentTo(account.Rules.SelectMany(RightsOf).Except(NotServed.Select(source => $"list {source}"))), "the printed role holds what was used and nothing else");
        Assert.That(manifest.Principal, Is.EqualTo("system:serviceaccount:audit:least-all"));
    }

    [Test]
    public async Task Server_AskedWhatTheAccountMay_NamesThePrintedRulesAlone()
    {
        var server = await SharedServer.GetAsync();
        var account = await PrintedAccount.MakeAsync(_folder, "least-review", null);
        using var client = server.AnonymousClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", account.Token);

        using var answer = await client.PostAsJsonAsync(
            new Uri(new Uri(server.Endpoint), "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews"),
            new JsonObject { ["apiVersion"] = "authorization.k8s.io/v1", ["kind"] = "SelfSubjectRulesReview", ["spec"] = new JsonObject { ["namespace"] = "shop" } });
        var rules = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["status"]!["resourceRules"]!.AsArray();

        var granted = rules.SelectMany(rule => Texts(rule!, "resources").SelectMany(resource => Texts(rule!, "verbs").Select(verb => $"{verb} {resource}")));
        Assert.That(granted.Where(right => !right.StartsWith("create selfsubject", StringComparison.Ordinal)), Is.EquivalentTo(account.Rules.SelectMany(rule => rule.Resources).Select(resource => $"list {resource}")));
    }

    [TestCase("/api/v1/secrets")]
    [TestCase("/api/v1/namespaces/shop/secrets")]
    [TestCase("/api/v1/configmaps")]
    [TestCase("/api/v1/namespaces/shop/pods/web")]
    [TestCase("/api/v1/nodes/worker-1/proxy/configz")]
    public async Task Server_AskedForWhatIsNotPlanned_Refuses(string path)
    {
        var server = await SharedServer.GetAsync();
        var account = await PrintedAccount.MakeAsync(_folder, $"least-other-{Math.Abs(path.Sum(letter => letter))}", null);

        var status = await account.GetAsync(server, path);

        Assert.That(status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("")]
    [TestCase("admissionregistration.k8s.io")]
    [TestCase("apps")]
    [TestCase("batch")]
    [TestCase("networking.k8s.io")]
    [TestCase("rbac.authorization.k8s.io")]
    public async Task Collect_WithoutOneRule_IsDeniedExactlyWhatItAllowed(string group)
    {
        var account = await PrintedAccount.MakeAsync(_folder, $"least-no-{(group.Length > 0 ? group.Split('.')[0] : "core")}", rule => rule.ApiGroups[0] != group);

        var manifest = await CollectAsync(account);

        var denied = manifest.Coverage.Where(row => row.Value.Status == "denied").ToList();
        Assert.That(denied.Select(row => row.Key), Is.EquivalentTo(SourcesOf[group]));
        Assert.That(denied.Select(row => row.Value.Reason), Is.All.Match("the server answered 403: .* is forbidden: User .* cannot list resource"));
        Assert.That(manifest.Coverage.Where(row => row.Key != "Cluster" && row.Value.Status is not ("complete" or "denied" or "notServed")), Is.Empty);
    }

    [Test]
    public async Task Collect_WithoutAnyRole_SaysOfEverySourceThatItIsMissing()
    {
        var account = await PrintedAccount.MakeAsync(_folder, "least-nothing", _ => false);

        var manifest = await CollectAsync(account);

        Assert.That(manifest.Coverage.Where(row => row.Key != "Cluster" && !NotServed.Contains(row.Key)).Select(row => row.Value.Status), Is.All.EqualTo("denied"));
        Assert.That(manifest.Coverage["Cluster"], Is.EqualTo(("partial", "could not read nodes, kube-system")));
        Assert.That(manifest.Rights, Is.Empty);
    }

    private static async Task<SnapshotManifestJson> CollectAsync(PrintedAccount account)
    {
        using var folder = new ScratchFolder();
        var run = await BuiltProgram.RunAsync(folder, "collect", "--kubeconfig", account.Kubeconfig);
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        return await SnapshotManifestJson.ReadOnlyOneAsync(folder);
    }

    private static IEnumerable<string> RightsOf(V1PolicyRule rule) =>
        rule.Resources.Select(resource => rule.ApiGroups[0].Length > 0 ? $"{rule.Verbs.Single()} {resource}.{rule.ApiGroups[0]}" : $"{rule.Verbs.Single()} {resource}");

    private static IEnumerable<string> Texts(JsonNode rule, string key) => rule[key]?.AsArray().Select(text => text!.GetValue<string>()) ?? [];
}
