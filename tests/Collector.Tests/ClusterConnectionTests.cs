namespace ComplianceAudit.Collector.Tests;

internal sealed class ClusterConnectionTests
{
    private const string Token = "tok-3c1b-never-to-be-seen";

    private readonly ScratchFolder _folder = new();

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Open_Kubeconfig_TellsWhereItLeadsAndWhatItTrusts()
    {
        await using var server = await ReplayServer.ReplayServer.StartAsync();

        using var connection = ClusterConnection.Open(server.Kubeconfig, null, inCluster: false);

        Assert.That(connection.Cluster, Is.EqualTo("replay"));
        Assert.That(connection.Endpoint, Is.EqualTo(server.Endpoint));
        Assert.That(connection.TlsVerified, Is.True);
        Assert.That(connection.CaFingerprint, Does.Match("^[0-9a-f]{64}$"));
    }

    [Test]
    public void Open_ServerWithUserInfo_ShowsNoCredential()
    {
        var file = Write("userinfo", Kubeconfig($"token: {Token}", server: "https://admin:secret@192.0.2.1:6443/base/"));

        using var connection = ClusterConnection.Open(file, null, inCluster: false);

        Assert.That(connection.Endpoint, Is.EqualTo("https://192.0.2.1:6443/base"));
    }

    [Test]
    public void Open_InsecureSkipTlsVerify_SaysSo()
    {
        var file = Write("insecure", Kubeconfig($"token: {Token}").Replace("cluster: {server", "cluster: {insecure-skip-tls-verify: true, server", StringComparison.Ordinal));

        using var connection = ClusterConnection.Open(file, null, inCluster: false);

        Assert.That(connection.TlsVerified, Is.False);
    }

    [Test]
    public async Task Open_ServerWithoutTls_SendsNoCredentialAndSaysSo()
    {
        var file = Write("plain", Kubeconfig($"token: {Token}", server: "http://127.0.0.1:8001"));

        using var connection = ClusterConnection.Open(file, null, inCluster: false);
        var credential = await connection.LogInAsync(null, CancellationToken.None);

        Assert.That(connection.TlsVerified, Is.False);
        Assert.That(credential.Authorization, Is.Null);
    }

    [Test]
    public void Contexts_SeveralFilesOfKubeconfig_AreAllListedWithTheirClusters()
    {
        var file = Write("contexts", Kubeconfig($"token: {Token}"));

        var contexts = ClusterConnection.Contexts(file);

        Assert.That(contexts, Is.EqualTo(new[] { new ClusterContext("production", "one"), new ClusterContext("staging", "one") }));
    }

    [Test]
    public void Open_InClusterOutsideOfOne_SaysWhatIsMissing()
    {
        Assert.That(() => ClusterConnection.Open(null, null, inCluster: true), Throws.TypeOf<CollectorException>().With.Message.EqualTo("--in-cluster: COLL110: this does not run in a pod with a service account: KUBERNETES_SERVICE_HOST or the mounted token is missing. Leave --in-cluster out and use a kubeconfig, or run it in a pod."));
    }

    [Test]
    public void Open_InClusterAndKubeconfig_IsAContradiction()
    {
        Assert.That(() => ClusterConnection.Open("config", null, inCluster: true), Throws.TypeOf<CollectorException>().With.Message.EqualTo("--in-cluster: COLL111: --in-cluster takes no --kubeconfig and no --context. Leave one side out."));
    }

    private string Write(string name, string text) => _folder.Write(name, text);

    private static string Kubeconfig(string user, string server = "https://192.0.2.1:6443") => $$$"""
        apiVersion: v1
        kind: Config
        current-context: production
        clusters:
        - {name: one, cluster: {server: "{{{server}}}" } }
        users:
        - {name: auditor, user: { {{{user}}} } }
        contexts:
        - {name: production, context: {cluster: one, user: auditor}}
        - {name: staging, context: {cluster: one, user: nobody}}
        """;
}
