using ComplianceAudit.Collector.Extras.Kubelets;
using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Tests.Extras.Kubelets;

/// <summary>Who is asked at the kubelet itself, and so sees the token.</summary>
internal sealed class DirectWayTests
{
    private static readonly SeenNode Node = new("modern", false, "", new HashSet<string>()) { KubeletVersion = "v1.33.1", Address = "127.0.0.1", KubeletPort = 1 };

    [Test]
    public async Task AskAsync_AuthorityOfTheCluster_LeadsToTheKubelet()
    {
        await using var server = await ReplayServer.ReplayServer.StartAsync();
        using var connection = ClusterConnection.Open(server.Kubeconfig, null, inCluster: false);
        using var way = new DirectWay(connection, TimeProvider.System);

        var answer = await way.AskAsync(Node, CancellationToken.None);

        Assert.That(answer?.Reason, Is.EqualTo("at the kubelet: the connection was refused or broke"));
    }

    [Test]
    public async Task AskAsync_AuthoritiesOfTheSystem_LeadNowhere()
    {
        // Public authorities certify addresses too: a node that reports one would get the token.
        using var folder = new ScratchFolder();
        using var connection = ClusterConnection.Open(folder.Write("public", """
            apiVersion: v1
            kind: Config
            current-context: c
            clusters: [{name: c, cluster: {server: "https://192.0.2.1:6443"}}]
            users: [{name: u, user: {token: some-token}}]
            contexts: [{name: c, context: {cluster: c, user: u}}]
            """), null, inCluster: false);
        using var way = new DirectWay(connection, TimeProvider.System);

        var answer = await way.AskAsync(Node, CancellationToken.None);

        Assert.That(answer, Is.Null);
    }
}
