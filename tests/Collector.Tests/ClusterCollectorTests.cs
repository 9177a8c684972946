using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests;

internal sealed partial class ClusterCollectorTests
{
    private static readonly string[] Everything =
    [
        "pods", "namespaces", "nodes", "serviceaccounts", "configmaps", "services", "deployments.apps", "daemonsets.apps", "replicasets.apps", "jobs.batch", "cronjobs.batch",
        "networkpolicies.networking.k8s.io", "roles.rbac.authorization.k8s.io", "rolebindings.rbac.authorization.k8s.io",
        "clusterroles.rbac.authorization.k8s.io", "clusterrolebindings.rbac.authorization.k8s.io", "Component/kube-apiserver",
    ];

    [Test]
    public async Task Collect_RecordedCluster_HoldsEveryObjectAndSaysSo()
    {
        await using var collecting = await Collecting.FromAsync();

        var collected = await collecting.RunAsync(Everything);

        var snapshot = Snapshot.Open(collected.Path);
        Assert.That(Path.GetFileName(collected.Path), Is.EqualTo("replay-20261123T143005Z.snapshot.zip"));
        Assert.That(snapshot.Digest, Is.EqualTo(collected.Digest));
        Assert.That(snapshot.List(SourceName.Parse("pods")), Has.Count.EqualTo(11));
        Assert.That(snapshot.List(SourceName.Parse("cronjobs.batch")).Single().TextOf("apiVersion"), Is.EqualTo("batch/v1beta1"));
        var lists = collected.Coverage.Where(one => !one.Source.IsFact).ToList();
        Assert.That(lists, Has.Count.EqualTo(Everything.Length - 1).And.All.Property("Status").EqualTo(CoverageStatus.Complete));
        Assert.That(lists.Select(one => snapshot.List(one.Source).Count), Is.EqualTo(lists.Select(one => one.Count)));
    }

    [Test]
    public async Task Collect_RecordedCluster_TellsWhoReadItAndWhere()
    {
        await using var collecting = await Collecting.FromAsync();

        var manifest = Snapshot.Open((await collecting.RunAsync("pods")).Path).Manifest;

        Assert.That((manifest.Kind, manifest.Cluster, manifest.KubernetesVersion), Is.EqualTo(("cluster", "replay", "v1.20.2")));
        Assert.That(manifest.Endpoint, Is.EqualTo(collecting.Server.Endpoint));
        Assert.That(manifest.Principal, Is.EqualTo(ReplayServer.ReplayServer.User));
        Assert.That((manifest.TlsVerified, manifest.Started), Is.EqualTo((true, HastyTime.Start)));
        Assert.That(manifest.Plan, Is.EqualTo(new[] { "Cluster", "namespaces", "nodes", "pods" }));
        Assert.That(manifest.Rights, Is.EqualTo(new[] { "list namespaces", "list nodes", "list pods" }));
    }

    [Test]
    public async Task Collect_PlanWithExtrasAndNodeFiles_StatesThemInTheManifest()
    {
        await using var collecting = await Collecting.FromAsync();
        var plan = Collecting.Plan("pods") with { Extras = CollectionExtras.Secrets | CollectionExtras.KubeletConfig, NodeFiles = ["/etc/kubernetes/admin.conf"] };

        var manifest = Snapshot.Open((await collecting.RunAsync(new HastyTime(), plan)).Path).Manifest;

        Assert.That(manifest.Extras, Is.EqualTo(new[] { "kubelet-config", "secrets" }));
        Assert.That(manifest.NodeFiles, Is.EqualTo(new[] { "/etc/kubernetes/admin.conf" }));
    }

    [Test]
    public async Task Collect_CredentialPlugin_GivesTheToken()
    {
        await using var collecting = await Collecting.FromAsync();
        var credential = $$$"""{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"{{{collecting.Server.Token}}}"}}""";
        var plugin = collecting.Write("plugin.json", credential);
        var kubeconfig = (await File.ReadAllTextAsync(collecting.Server.Kubeconfig))
            .Replace($"token: {collecting.Server.Token}", $"exec: {{apiVersion: client.authentication.k8s.io/v1, command: cat, args: [{plugin}], interactiveMode: Never}}", StringComparison.Ordinal);
        using var connection = ClusterConnection.Open(collecting.Write("kubeconfig", kubeconfig), null, inCluster: false);

        var collected = await new ClusterCollector(new HastyTime()).CollectAsync(connection, Collecting.Plan("pods"), new CollectionOptions(), Path.GetDirectoryName(plugin)!, null, CancellationToken.None);

        Assert.That(collected.Coverage.Single(one => one.Source.Resource == "pods").Count, Is.EqualTo(11));
    }

    [Test]
    public async Task Collect_ServerThatReviewsTheCaller_TakesItsWord()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions
        {
            Replaced = new Dictionary<string, string> { ["/apis/authentication.k8s.io/v1/selfsubjectreviews"] = """{"status":{"userInfo":{"username":"alice","groups":["ops","system:authenticated"]}}}""" },
        });

        var manifest = Snapshot.Open((await collecting.RunAsync("pods")).Path).Manifest;

        Assert.That(manifest.Principal, Is.EqualTo("alice"));
        Assert.That(manifest.PrincipalGroups, Is.EqualTo(new[] { "ops", "system:authenticated" }));
    }

    [Test]
    public async Task Collect_ReviewOfTheWrongKinds_EndsNothing()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions
        {
            Replaced = new Dictionary<string, string> { ["/apis/authentication.k8s.io/v1/selfsubjectreviews"] = """{"status":{"userInfo":{"username":"alice","groups":[5]}}}""" },
        });

        var manifest = Snapshot.Open((await collecting.RunAsync("pods")).Path).Manifest;

        Assert.That((manifest.Principal, manifest.PrincipalGroups[0]), Is.EqualTo(("alice", "")));
    }

    [Test]
    public async Task Collect_ClusterWithACredentialInPlainSight_StoresNeitherItNorTheToken()
    {
        await using var collecting = await Collecting.FromAsync();

        var collected = await collecting.RunAsync(Everything);

        Assert.That(Collecting.AllText(collected.Path), Does.Contain("root-shell").And.Not.Contain(ReplayServer.ReplayServer.PlantedCredential).And.Not.Contain(collecting.Server.Token));
    }

    [Test]
    public async Task Collect_AnyPlan_AsksNeitherForSecretsNorThroughTheNodesProxy()
    {
        await using var collecting = await Collecting.FromAsync();

        var collected = await collecting.RunAsync([.. Everything, "secrets"]);

        Assert.That(collecting.Server.Requests, Has.Some.StartsWith("GET /api/v1/pods").And.None.Contains("/secrets").And.None.Contains("proxy"));
        Assert.That(collected.Coverage.Single(one => one.Source.Resource == "secrets"), Has.Property("Status").EqualTo(CoverageStatus.NotCollected).And.Property("Reason").EqualTo("it is read when --include secrets asks for it"));
    }

    [Test]
    public async Task Collect_Sources_AreToldAsTheyBeginAndEnd()
    {
        await using var collecting = await Collecting.FromAsync();
        var told = new ToldProgress();

        await collecting.RunAsync(new HastyTime(), Collecting.Plan("pods", "nodes"), told);

        Assert.That(told.Steps, Has.Count.EqualTo(8).And.All.Property("Sources").EqualTo(4));
        Assert.That(told.Steps.Where(step => step.Outcome is not null).Select(step => step.Finished), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        Assert.That(told.Steps.Single(step => step.Source.Resource == "pods" && step.Outcome is not null).Outcome?.Count, Is.EqualTo(11));
    }

    [Test]
    public async Task Collect_Interrupted_LeavesNoFile()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Hanging = new HashSet<string> { "/api/v1/pods" } });
        using var stop = new CancellationTokenSource();
        var interrupting = new ToldProgress(step => { if (step.Outcome is not null) stop.Cancel(); });

        Assert.That(
            () => collecting.RunAsync(TimeProvider.System, Collecting.Plan("pods", "nodes"), interrupting, stop.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(collecting.Files, Is.Empty);
    }

    /// <summary>Keeps every step, at once and in order.</summary>
    private sealed class ToldProgress(Action<CollectionProgress>? also = null) : IProgress<CollectionProgress>
    {
        public List<CollectionProgress> Steps { get; } = [];

        public void Report(CollectionProgress value)
        {
            Steps.Add(value);
            also?.Invoke(value);
        }
    }
}
