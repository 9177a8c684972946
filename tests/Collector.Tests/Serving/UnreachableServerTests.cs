using System.Net;
using System.Net.Sockets;
using System.Text;
using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Serving;

/// <summary>A server that cannot be reached, trusted or entered ends the collection with one message and no file.</summary>
internal sealed class UnreachableServerTests
{
    private readonly ScratchFolder _folder = new();

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Collect_NothingListens_SaysRefused()
    {
        var endpoint = FreeEndpoint();

        AssertEnds(Write(endpoint, await AuthorityAsync(), "a-token"), $"{endpoint}: COLL201: the connection was refused or broke: nothing answers at this address. Check that the API server runs and that the address, a VPN or a tunnel is right.");
    }

    [Test]
    public async Task Collect_UnknownHost_SaysSo()
    {
        AssertEnds(Write("https://cluster.invalid:6443", await AuthorityAsync(), "a-token"), "https://cluster.invalid:6443: COLL202: the host name cannot be resolved. Check the server's name in the kubeconfig, and DNS or the VPN.");
    }

    [Test]
    public async Task Collect_StrangeAuthority_NamesTheIssuer()
    {
        await using var server = await ReplayServer.ReplayServer.StartAsync();

        AssertEnds(Write(server.Endpoint, await AuthorityAsync(), server.Token), $"{server.Endpoint}: COLL203: the server's certificate is not trusted: it was issued by 'CN=replay authority' and the kubeconfig trusts another authority. Put the right certificate authority into the kubeconfig's certificate-authority-data; do not turn verification off.");
        Assert.That(server.Requests, Is.Empty, "no credential may go to a server that is not trusted");
    }

    [Test]
    public async Task Collect_SeveralAuthorities_TrustsEachOfThem()
    {
        await using var server = await ReplayServer.ReplayServer.StartAsync();
        var kubeconfig = Write(server.Endpoint, $"{await AuthorityAsync()}\n{server.CertificateAuthority}\n", server.Token);
        using var connection = ClusterConnection.Open(kubeconfig, null, inCluster: false);

        var collected = await new ClusterCollector(new HastyTime()).CollectAsync(connection, Collecting.Plan("nodes"), new CollectionOptions(), _folder.Path, null, CancellationToken.None);

        Assert.That(collected.Coverage.Single(one => one.Source.Resource == "nodes").Count, Is.EqualTo(1));
        Assert.That(connection.CaFingerprint, Does.Match("^[0-9a-f]{64},[0-9a-f]{64}$"));
    }

    [Test]
    public async Task Collect_CertificateForAnotherHost_IsRefused()
    {
        await using var server = await ReplayServer.ReplayServer.StartAsync(new ReplayOptions { CertificateHost = "other.example.com" });

        AssertEnds(server.Kubeconfig, $"{server.Endpoint}: COLL203: the server's certificate is not trusted: it is for 'CN=replay' and does not name this address. Put the right certificate authority into the kubeconfig's certificate-authority-data; do not turn verification off.");
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task Collect_WrongToken_SaysUnauthorizedWithoutIt()
    {
        await using var server = await ReplayServer.ReplayServer.StartAsync();

        AssertEnds(Write(server.Endpoint, server.CertificateAuthority, "expired-token"), $"{server.Endpoint}: COLL205: the server does not accept the credentials (401). Log in again or renew the kubeconfig's user; 'kubectl auth whoami' shows whether it works.");
    }

    [Test]
    public async Task Collect_ServerWithoutTls_IsNotTakenForACluster()
    {
        await using var server = await ReplayServer.ReplayServer.StartAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = $"https://{listener.LocalEndpoint}";
        var answering = AnswerPlainlyAsync(listener);

        AssertEnds(Write(endpoint, server.CertificateAuthority, server.Token), $"{endpoint}: COLL206: this does not answer as a Kubernetes API server: no TLS connection could be made. Check the server's address in the kubeconfig.");
        await answering;
    }

    [Test]
    public async Task Collect_SomeOtherServer_IsNotTakenForACluster()
    {
        await using var server = await ReplayServer.ReplayServer.StartAsync(new ReplayOptions { Absent = new HashSet<string> { "/version" } });

        AssertEnds(server.Kubeconfig, $"{server.Endpoint}: COLL206: this does not answer as a Kubernetes API server: it has no /version (404). Check the server's address in the kubeconfig.");
    }

    [Test]
    public async Task Collect_ServerThatNeverAnswers_SaysHowLongItWaited()
    {
        await using var server = await ReplayServer.ReplayServer.StartAsync(new ReplayOptions { Hanging = new HashSet<string> { "/version" } });

        AssertEnds(server.Kubeconfig, $"{server.Endpoint}: COLL204: the server did not answer within 60 seconds. Check the network, a firewall or a VPN on the way to it.");
    }

    [Test]
    public async Task Collect_ServerThatKeepsFailing_SaysHow()
    {
        await using var server = await ReplayServer.ReplayServer.StartAsync(new ReplayOptions
        {
            Failures = new Dictionary<string, IReadOnlyList<int>> { ["/version"] = [500, 500, 500, 500, 500] },
        });

        AssertEnds(server.Kubeconfig, $"{server.Endpoint}: COLL207: the server is there and does not work: the server answered 500: try again. Try again when it is healthy; 'kubectl get --raw /readyz?verbose' shows what ails it.");
    }

    [Test]
    public async Task Collect_FolderThatCannotBeMade_IsNamed()
    {
        await using var server = await ReplayServer.ReplayServer.StartAsync();
        var file = _folder.Write("a-file", "");
        using var connection = ClusterConnection.Open(server.Kubeconfig, null, inCluster: false);

        var collector = new ClusterCollector(new HastyTime());

        Assert.That(() => collector.CollectAsync(connection, Collecting.Plan("pods"), new CollectionOptions(), file, null, CancellationToken.None), Throws.TypeOf<SnapshotException>().With.Message.StartsWith($"{file}/replay-").And.Message.EndsWith(": SNAP302: found no such folder, expected an existing, writable folder with space left. Create the folder, free space or choose another one with --output."));
    }

    private void AssertEnds(string kubeconfig, string message)
    {
        using var connection = ClusterConnection.Open(kubeconfig, null, inCluster: false);
        var output = Path.Combine(_folder.Path, "out");
        var collector = new ClusterCollector(new HastyTime(withTimeouts: true));

        Assert.That(() => collector.CollectAsync(connection, Collecting.Plan("pods"), new CollectionOptions(), output, null, CancellationToken.None), Throws.TypeOf<CollectorException>().With.Message.EqualTo(message));
        Assert.That(Directory.Exists(output), Is.False);
    }

    private static async Task<string> AuthorityAsync()
    {
        await using var stranger = await ReplayServer.ReplayServer.StartAsync();
        return stranger.CertificateAuthority;
    }

    private static async Task AnswerPlainlyAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
    }

    private static string FreeEndpoint()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"https://{listener.LocalEndpoint}";
    }

    private string Write(string endpoint, string authority, string token) => _folder.Write("kubeconfig", $$"""
        current-context: c
        clusters: [{name: c, cluster: {server: "{{endpoint}}", certificate-authority-data: {{Convert.ToBase64String(Encoding.ASCII.GetBytes(authority))}} } }]
        users: [{name: u, user: {token: {{token}} } }]
        contexts: [{name: c, context: {cluster: c, user: u} }]
        """);
}
