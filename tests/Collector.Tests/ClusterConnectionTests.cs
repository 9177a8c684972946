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
    public void Open_NoSuchFile_NamesIt() => AssertRefused(
        "nowhere/config", null, "nowhere/config: COLL102: there is no such file; expected a kubeconfig. Check the path after --kubeconfig.");

    [Test]
    public void Open_NotYaml_PointsAtTheLine()
    {
        var file = Write("not-yaml", $"apiVersion: v1\nusers: '{Token}\n");

        AssertRefused(file, null, $"{file}:2:8: COLL104: this is not a kubeconfig; expected YAML with clusters, users and contexts. Mend it there; 'kubectl config view' reads the same file.");
    }

    [Test]
    public void Open_ListWhereAMapIsExpected_PointsAtTheFile()
    {
        var file = Write("a-list", $"- {Token}\n");

        AssertRefused(file, null, $"{file}:1:1: COLL104: this is not a kubeconfig; expected YAML with clusters, users and contexts. Mend it there; 'kubectl config view' reads the same file.");
    }

    [Test]
    public void Open_FileThatEndsTooEarly_IsNoKubeconfig([Values("", "users: [{name: a, user: {token: tok-3c1b-never-to-be-seen\nclusters: }")] string text)
    {
        var file = Write("too-early", text);

        AssertRefused(file, null, $"{file}: COLL104: this is not a kubeconfig; expected YAML with clusters, users and contexts. Mend it there; 'kubectl config view' reads the same file.");
    }

    [Test]
    public void Open_UnknownContext_ListsTheContexts()
    {
        var file = Write("contexts", Kubeconfig($"token: {Token}"));

        AssertRefused(file, "prodution", $"{file}: COLL105: there is no context 'prodution'; the kubeconfig has 'production', 'staging'. Give one of them with --context.");
    }

    [Test]
    public void Open_NoCurrentContext_ListsTheContexts()
    {
        var file = Write("no-current", Kubeconfig($"token: {Token}").Replace("current-context: production", "", StringComparison.Ordinal));

        AssertRefused(file, null, $"{file}: COLL106: the kubeconfig has no current context; it has 'production', 'staging'. Give one of them with --context.");
    }

    [TestCase("staging", "it names no user that the kubeconfig has")]
    public void Open_ContextWithoutItsUser_SaysWhatIsLacking(string context, string lacking)
    {
        var file = Write("no-user", Kubeconfig($"token: {Token}"));

        AssertRefused(file, context, $"{file}: COLL107: context '{context}' cannot be used: {lacking}. Mend it with 'kubectl config' or give another with --context.");
    }

    [Test]
    public void Open_UserWithoutCredential_SaysWhatIsExpected()
    {
        var file = Write("no-credential", Kubeconfig("username: a"));

        AssertRefused(file, null, $"{file}: COLL107: context 'production' cannot be used: its user has no token, no client certificate and no credential plugin. Mend it with 'kubectl config' or give another with --context.");
    }

    [TestCase("as-groups: [readers]")]
    [TestCase("as-user-extra: {reason: audit}")]
    public void Open_ImpersonationWithoutUser_IsNotLeftOut(string impersonation)
    {
        var file = Write("no-as", Kubeconfig($"token: {Token}, {impersonation}"));

        AssertRefused(file, null, $"{file}: COLL107: context 'production' cannot be used: its user acts in groups or with extras but as nobody; expected 'as' beside them. Mend it with 'kubectl config' or give another with --context.");
    }

    [Test]
    public void Open_BrokenClientCertificate_QuotesNoneOfIt()
    {
        var file = Write("bad-certificate", Kubeconfig($"client-certificate-data: {Token}, client-key-data: {Token}"));

        AssertRefused(file, null, $"{file}: COLL108: the certificate or key of context 'production' cannot be read; expected PEM, in base64 or in a file that exists. Renew the kubeconfig's entry.");
    }

    [Test]
    public void Open_AuthorityThatIsNoCertificate_SaysSo()
    {
        var file = Write("bad-authority", Kubeconfig($"token: {Token}").Replace("cluster: {server", "cluster: {certificate-authority-data: bm90IFBFTQ==, server", StringComparison.Ordinal));

        AssertRefused(file, null, $"{file}: COLL108: the certificate or key of context 'production' cannot be read; expected PEM, in base64 or in a file that exists. Renew the kubeconfig's entry.");
    }

    [TestCase("/nowhere/login-plugin", "[]")]
    [TestCase("/bin/sh", "[-c, 'echo tok-3c1b-never-to-be-seen >&2; exit 1']")]
    [TestCase("/bin/echo", "['{\"token\":\"tok-3c1b-never-to-be-seen\"']")]
    public void Open_FailingPlugin_NamesItAndQuotesNothing(string command, string arguments)
    {
        var file = Write("plugin", Kubeconfig($"exec: {{apiVersion: client.authentication.k8s.io/v1, command: {command}, args: {arguments}}}"));

        AssertRefused(file, null, $"{file}: COLL109: the credential plugin '{command}' gave no credential. Run 'kubectl get --raw /version' with the same kubeconfig to see its own message, log in again, or check that it is on the PATH.");
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

    private static void AssertRefused(string file, string? context, string message) => Assert.That(
        () => ClusterConnection.Open(file, context, inCluster: false),
        Throws.TypeOf<CollectorException>().With.Message.EqualTo(message).And.InnerException.Null, "a library's exception may quote what it read");

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
