using System.Text;
using ComplianceAudit.Collector.Connecting;
using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Connecting;

/// <summary>Each way to log in and to get there, against a server that checks the credential, the name and the headers.</summary>
internal sealed class LoginTests
{
    private readonly ScratchFolder _folder = new();
    private ReplayServer.ReplayServer _server = null!;

    [SetUp]
    public async Task StartAsync() => _server = await ReplayServer.ReplayServer.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Collect_ClientCertificateAsData_LogsIn()
    {
        var (certificate, key) = _server.IssueClient("O=auditors, CN=eve");

        var collected = await CollectAsync(Write($"client-certificate-data: {Base64(certificate)}, client-key-data: {Base64(key)}"));

        Assert.That(NodesOf(collected).Status, Is.EqualTo(CoverageStatus.Complete));
        Assert.That(_server.HeaderOf("Authorization"), Is.All.Empty);
    }

    [Test]
    public async Task Collect_ClientCertificateInFilesAndToken_SendsBoth()
    {
        var (certificate, key) = _server.IssueClient("CN=eve");
        _folder.Write("pki/eve.crt", certificate);
        _folder.Write("pki/eve.key", key);

        var collected = await CollectAsync(Write($"client-certificate: pki/eve.crt, client-key: pki/eve.key, token: {_server.Token}"));

        Assert.That(NodesOf(collected).Status, Is.EqualTo(CoverageStatus.Complete));
        Assert.That(_server.HeaderOf("Authorization"), Is.All.EqualTo($"Bearer {_server.Token}"));
    }

    [Test]
    public void Collect_Password_IsSentAsClientGoDoes()
    {
        Assert.That(() => CollectAsync(Write("username: eve, password: hunter2")), Throws.TypeOf<CollectorException>().With.Property("Code").EqualTo("COLL205"));
        Assert.That(_server.HeaderOf("Authorization"), Is.All.EqualTo("Basic ZXZlOmh1bnRlcjI="));
    }

    [Test]
    public async Task Collect_TokenFileRotatedInMidRun_GoesOnWithTheNewToken()
    {
        var file = _folder.Write("rotating", $"{_server.Token}\n");
        var before = _server.Token;
        var rotations = 0;
        var progress = new Rotation(() =>
        {
            if (Interlocked.Increment(ref rotations) == 1)
                _server.RotateToken(next => File.WriteAllText(file, next));
        });

        var collected = await CollectAsync(Write("tokenFile: rotating"), progress);

        Assert.That(collected.Coverage.Where(one => !one.Source.IsFact).Select(one => one.Status), Is.All.EqualTo(CoverageStatus.Complete));
        Assert.That(_server.HeaderOf("Authorization").Distinct(), Is.EqualTo(new[] { $"Bearer {before}", $"Bearer {_server.Token}" }));
    }

    [Test]
    public async Task Collect_PluginWhoseTokenIsRevokedInMidRun_IsAskedAgain()
    {
        var token = _folder.Write("token-of-plugin", _server.Token);
        var plugin = _folder.WriteProgram("login", $$$"""printf '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"%s"}}' "$(cat {{{token}}})"; echo run >> {{{token}}}.runs""");
        var rotations = 0;
        var progress = new Rotation(() =>
        {
            if (Interlocked.Increment(ref rotations) == 1)
                _server.RotateToken(next => File.WriteAllText(token, next));
        });

        var collected = await CollectAsync(Write($"exec: {{apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: {plugin}}}"), progress);

        Assert.That(collected.Coverage.Where(one => !one.Source.IsFact).Select(one => one.Status), Is.All.EqualTo(CoverageStatus.Complete));
        Assert.That(File.ReadAllLines($"{token}.runs"), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Collect_PluginThatGivesACertificate_LogsInWithIt()
    {
        var (certificate, key) = _server.IssueClient("O=auditors, CN=eve");
        var answer = new System.Text.Json.Nodes.JsonObject
        {
            ["kind"] = "ExecCredential", ["apiVersion"] = "client.authentication.k8s.io/v1beta1",
            ["status"] = new System.Text.Json.Nodes.JsonObject { ["clientCertificateData"] = certificate, ["clientKeyData"] = key },
        };
        _folder.Write("answer.json", answer.ToJsonString());

        var collected = await CollectAsync(Write($"exec: {{apiVersion: client.authentication.k8s.io/v1beta1, command: cat, args: ['{Path.Combine(_folder.Path, "answer.json")}']}}"));

        Assert.That(NodesOf(collected).Status, Is.EqualTo(CoverageStatus.Complete));
        Assert.That(_server.HeaderOf("Authorization"), Is.All.Empty);
    }

    [Test]
    public async Task Collect_Impersonation_IsSentWithEachRequest()
    {
        await CollectAsync(Write($"token: {_server.Token}, as: bob, as-uid: '7', as-groups: [a, b], as-user-extra: {{why: [x, y]}}"));

        Assert.That(_server.HeaderOf("Impersonate-User"), Is.All.EqualTo("bob"));
        Assert.That(_server.HeaderOf("Impersonate-Uid"), Is.All.EqualTo("7"));
        Assert.That(_server.HeaderOf("Impersonate-Group"), Is.All.EqualTo("a,b"), "two lines; one line with two would have a blank");
        Assert.That(_server.HeaderOf("Impersonate-Extra-why"), Is.All.EqualTo("x,y"));
    }

    [TestCase("http", false)]
    [TestCase("socks5", true)]
    public async Task Collect_ProxyWithPassword_GoesThroughItAlone(string scheme, bool isSocks)
    {
        using var proxy = new LittleProxy("eve:p@ss", isSocks);

        var collected = await CollectAsync(Write($"token: {_server.Token}", $"proxy-url: '{scheme}://eve:p%40ss@{proxy.HostAndPort}'"));

        Assert.That(NodesOf(collected).Status, Is.EqualTo(CoverageStatus.Complete));
        Assert.That(proxy.Tunnels.Distinct(), Is.EqualTo(new[] { new Uri(_server.Endpoint).Authority }));
    }

    [TestCase("http", false)]
    [TestCase("socks5", true)]
    public void Collect_ProxyThatRefuses_IsNamedWithoutItsPassword(string scheme, bool isSocks)
    {
        using var proxy = new LittleProxy("eve:other", isSocks);
        var kubeconfig = Write($"token: {_server.Token}", $"proxy-url: '{scheme}://eve:never-to-be-seen@{proxy.HostAndPort}'");

        Assert.That(() => CollectAsync(kubeconfig), Throws.TypeOf<CollectorException>().With.Message.EqualTo($"{_server.Endpoint}: COLL208: the proxy {scheme}://{proxy.HostAndPort} (from proxy-url) does not let through to the server, or is not there. Check that it runs, its user and password, and that it allows this address; NO_PROXY leaves out one of the environment."));
        Assert.That(_server.Requests, Is.Empty);
    }

    [Test]
    public async Task Collect_CertificateForAnotherName_IsTrustedByTlsServerName()
    {
        await using var server = await ReplayServer.ReplayServer.StartAsync(new ReplayServer.ReplayOptions { CertificateHost = "api.example.com" });

        var collected = await CollectAsync(Write($"token: {server.Token}", "tls-server-name: api.example.com", server));

        Assert.That(NodesOf(collected).Status, Is.EqualTo(CoverageStatus.Complete));
    }

    [Test]
    public void Collect_OtherTlsServerName_IsNotTrusted()
    {
        Assert.That(() => CollectAsync(Write($"token: {_server.Token}", "tls-server-name: other.example.com")), Throws.TypeOf<CollectorException>().With.Property("Code").EqualTo("COLL203"));
        Assert.That(_server.Requests, Is.Empty);
    }

    [Test]
    public async Task Collect_InsecureSkipTlsVerify_StandsInTheManifest()
    {
        var kubeconfig = _folder.Write("insecure", $"""
            current-context: c
            clusters: [{"{"}name: c, cluster: {"{"}server: "{_server.Endpoint}", insecure-skip-tls-verify: true{"}}"}]
            users: [{"{"}name: u, user: {"{"}token: {_server.Token}{"}}"}]
            contexts: [{"{"}name: c, context: {"{"}cluster: c, user: u{"}}"}]
            """);

        var collected = await CollectAsync(kubeconfig);

        Assert.That(Snapshot.Open(collected.Path).Manifest.TlsVerified, Is.False);
        Assert.That(Snapshot.Open(collected.Path).Manifest.CaFingerprint, Is.Empty);
    }

    [TestCase("", "gzip")]
    [TestCase("disable-compression: true", "")]
    public async Task Collect_Compression_IsAskedForUnlessDisabled(string cluster, string asked)
    {
        await CollectAsync(Write($"token: {_server.Token}", cluster));

        Assert.That(_server.HeaderOf("Accept-Encoding"), Is.All.EqualTo(asked));
    }

    [Test]
    public async Task Open_InCluster_TakesTheMountedAccount()
    {
        _folder.Write("account/token", _server.Token);
        _folder.Write("account/ca.crt", _server.CertificateAuthority);
        var address = new Uri(_server.Endpoint);
        var variables = new Dictionary<string, string> { ["KUBERNETES_SERVICE_HOST"] = address.Host, ["KUBERNETES_SERVICE_PORT"] = $"{address.Port}" };
        var pod = new Surroundings(variables.GetValueOrDefault, HasTerminal: false, TimeProvider.System);

        using var connection = ClusterConnection.Open(null, null, inCluster: true, pod, Path.Combine(_folder.Path, "account"));
        var collected = await CollectAsync(connection, null);

        Assert.That(NodesOf(collected).Status, Is.EqualTo(CoverageStatus.Complete));
    }

    private static SourceCoverage NodesOf(CollectedSnapshot collected) => collected.Coverage.Single(one => one.Source.Resource == "nodes");

    private async Task<CollectedSnapshot> CollectAsync(string kubeconfig, IProgress<CollectionProgress>? progress = null)
    {
        using var connection = ClusterConnection.Open(kubeconfig, null, inCluster: false);
        return await CollectAsync(connection, progress);
    }

    private Task<CollectedSnapshot> CollectAsync(ClusterConnection connection, IProgress<CollectionProgress>? progress) => new ClusterCollector(new HastyTime()).CollectAsync(
        connection, Collecting.Plan("nodes", "pods", "services", "namespaces", "deployments.apps", "jobs.batch"), new CollectionOptions(), Path.Combine(_folder.Path, $"out-{Guid.NewGuid():N}"), progress, CancellationToken.None);

    private string Write(string user, string cluster = "", ReplayServer.ReplayServer? server = null) => _folder.Write("kubeconfig", $$"""
        current-context: c
        clusters: [{name: c, cluster: {server: "{{(server ?? _server).Endpoint}}", certificate-authority-data: {{Base64((server ?? _server).CertificateAuthority)}}{{(cluster.Length > 0 ? $", {cluster}" : "")}} } }]
        users: [{name: u, user: { {{user}} } }]
        contexts: [{name: c, context: {cluster: c, user: u} }]
        """);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    /// <summary>Acts when the first source has been read.</summary>
    private sealed class Rotation(Action rotate) : IProgress<CollectionProgress>
    {
        public void Report(CollectionProgress value)
        {
            if (value.Outcome is not null)
                rotate();
        }
    }
}
