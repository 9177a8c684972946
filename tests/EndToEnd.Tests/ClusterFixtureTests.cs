using ComplianceAudit.EndToEnd.Tests.ApiServer;

using k8s;

namespace ComplianceAudit.EndToEnd.Tests;

internal sealed class ClusterFixtureTests
{
    private static IEnumerable<string> Files() => new[] { ClusterObjects.Folder, ManifestTests.Folder }
        .SelectMany(folder => Directory.EnumerateFiles(folder))
        .Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file));

    [TestCaseSource(nameof(Files))]
    public void Fixture_ReadStrictlyByTheClientsModels_HasNoUnknownField(string file)
    {
        var objects = ClusterObjects.Load(Path.Combine(AppContext.BaseDirectory, file)).ToList();

        Assert.That(objects, Is.Not.Empty);
    }

    [Test]
    public async Task LiveServer_AnsweringItsVersion_IsARealKubernetes()
    {
        var server = await SharedServer.GetAsync();
        using var client = server.AdminClient();

        var version = await client.Version.GetCodeAsync();

        Assert.That(version.GitVersion, Is.EqualTo("v1.20.2"));
    }
}
