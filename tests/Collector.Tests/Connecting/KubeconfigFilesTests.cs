using ComplianceAudit.Collector.Connecting;

namespace ComplianceAudit.Collector.Tests.Connecting;

internal sealed class KubeconfigFilesTests
{
    private readonly ScratchFolder _folder = new();

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Find_NothingGivenAndNothingThere_NamesWhatWasLookedFor()
    {
        Assert.That(() => KubeconfigFiles.Find(null, "/nowhere/a:/nowhere/b", "/nowhere/.kube/config"), Throws.TypeOf<CollectorException>().With.Message.EqualTo("kubeconfig: COLL101: no kubeconfig was found; looked for '/nowhere/a', '/nowhere/b'. Give one with --kubeconfig FILE, set KUBECONFIG, or use --in-cluster inside a pod."));
    }

    [Test]
    public void Find_NoVariable_TakesTheHomeFolders()
    {
        var home = _folder.Write("home/config", "");

        var files = KubeconfigFiles.Find(null, "", home);

        Assert.That(files.Select(file => file.FullName), Is.EqualTo(new[] { home }));
    }

    [Test]
    public void Find_VariableWithSeveralFiles_SkipsMissingOnesAndKeepsTheirOrder()
    {
        var (first, second) = (_folder.Write("z", ""), _folder.Write("a", ""));

        var files = KubeconfigFiles.Find(null, $"{first}:/nowhere/b:{second}", "/nowhere/.kube/config");

        Assert.That(files.Select(file => file.FullName), Is.EqualTo(new[] { first, second }));
    }
}
