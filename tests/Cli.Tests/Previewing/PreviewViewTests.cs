using ComplianceAudit.Cli.Previewing;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Snapshots;
using Spectre.Console.Testing;

namespace ComplianceAudit.Cli.Tests.Previewing;

internal sealed class PreviewViewTests
{
    private readonly ScratchFolder _folder = new();

    [OneTimeTearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Write_ReasonsThatSourcesShare_SaysEachOnce()
    {
        var preview = new CollectionPreview(
            "v1.34.1",
            [
                Source("Component/etcd", SourceAccess.Denied, "it is made from nodes and pods", [], "etcd-tls"),
                Source("namespaces", SourceAccess.Allowed, "", ["list namespaces"]),
                Source("nodes", SourceAccess.Denied, "the server says no", ["list nodes"], "etcd-tls"),
                Source("pods", SourceAccess.Denied, "the server says no", ["list pods"], "etcd-tls", "host-path"),
                Source("Component/kubelet", SourceAccess.Denied, "the server says no", ["get nodes/configz", "get nodes/proxy"], "kubelet-tls"),
                Source("gadgets.example.org", SourceAccess.NotServed, "the cluster has no such kind\u001b[2J", []),
            ],
            ["etcd-tls", "host-path", "kubelet-tls"]);

        var lines = LinesOf(preview, "");

        Assert.That(lines, Is.EqualTo(new[]
        {
            "Plan for east (https://127.0.0.1:1, v1.34.1). No object was",
            "read, no file was written.",
            "",
            "May be read",
            "  namespaces (for Cluster)",
            "",
            "May not be read",
            "  Component/etcd (1 check): it is made from nodes and pods",
            "  the server says no:",
            "    nodes (1 check)",
            "    pods (2 checks)",
            "    Component/kubelet (1 check; needs get nodes/configz or",
            "    get nodes/proxy)",
            "",
            "Not served, so empty",
            "  gadgets.example.org (for Cluster): the cluster has no such",
            "  kind[2J",
            "",
            "Checks that would lack evidence",
            "  3 checks: etcd-tls, host-path, kubelet-tls",
            "'packs rbac' prints the rights that collecting needs.",
        }));
    }

    [Test]
    public void Write_OneOfSeveralContexts_NamesIt()
    {
        var lines = LinesOf(new CollectionPreview("", [], []), "prod\u001b[2J");

        Assert.That(lines, Is.EqualTo(new[]
        {
            "",
            "Context prod[2J",
            "Plan for east (https://127.0.0.1:1). No object was read, no",
            "file was written.",
            "",
            "Every check would have its evidence.",
        }));
    }

    private IReadOnlyList<string> LinesOf(CollectionPreview preview, string context)
    {
        File.WriteAllText(_folder["config"], """
            {clusters: [{name: east, cluster: {server: "https://127.0.0.1:1"}}], users: [{name: u, user: {token: t}}], contexts: [{name: c, context: {cluster: east, user: u}}], current-context: c}
            """);
        using var console = new TestConsole();
        console.Profile.Width = 60;
        using var connection = ClusterConnection.Open(_folder["config"], null, inCluster: false);

        PreviewView.Write(new Terminal(console, console, Verbosity.Normal), context, connection, preview);

        return [.. console.Lines.Select(line => line.TrimEnd())];
    }

    private static SourcePreview Source(string name, SourceAccess access, string reason, IReadOnlyList<string> rights, params string[] checks) =>
        new(SourceName.Parse(name), "", access, reason, rights, checks, [new SourceName("Cluster")]);
}
