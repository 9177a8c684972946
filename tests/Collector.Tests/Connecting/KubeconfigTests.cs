using ComplianceAudit.Collector.Connecting;

namespace ComplianceAudit.Collector.Tests.Connecting;

internal sealed class KubeconfigTests
{
    private readonly ScratchFolder _folder = new();

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Load_SeveralFiles_TheFirstThatHasANameWins()
    {
        var first = _folder.Write("first", "users: [{name: a, user: {token: one}}]");
        var second = _folder.Write("second", "current-context: c\nusers: [{name: a, user: {token: two}}, {name: b, user: {token: three}}]\ncontexts: [{name: c, context: {cluster: d, user: a}}]");

        var loaded = Kubeconfig.Load([new FileInfo(first), new FileInfo(second)]);

        Assert.That(loaded.Merged.Users.Select(user => $"{user.Name}={user.UserCredentials.Token}"), Is.EqualTo(new[] { "a=one", "b=three" }));
        Assert.That(loaded.ContextNamed(null).Name, Is.EqualTo("c"));
        Assert.That(loaded.UserOf(loaded.ContextNamed("c"))?.Token, Is.EqualTo("one"));
    }

    [Test]
    public void Load_RelativePaths_CountFromTheFileThatHasThem()
    {
        var first = _folder.Write("one/config", "clusters: [{name: a, cluster: {certificate-authority: ca.crt}}]");
        var second = _folder.Write("two/config", "clusters: [{name: b, cluster: {certificate-authority: ca.crt}}]\nusers: [{name: u, user: {client-certificate: /abs/u.crt, client-key: u.key}}]");

        var merged = Kubeconfig.Load([new FileInfo(first), new FileInfo(second)]).Merged;

        Assert.That(merged.Clusters.Select(cluster => cluster.ClusterEndpoint.CertificateAuthority), Is.EqualTo(new[] { Path.Combine(_folder.Path, "one/ca.crt"), Path.Combine(_folder.Path, "two/ca.crt") }));
        Assert.That(merged.Users.Single().UserCredentials.ClientCertificate, Is.EqualTo("/abs/u.crt"));
        Assert.That(merged.Users.Single().UserCredentials.ClientKey, Is.EqualTo(Path.Combine(_folder.Path, "two/u.key")));
    }
}
