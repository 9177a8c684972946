namespace ComplianceAudit.Snapshots.Tests;

public sealed class PathPatternTests
{
    [TestCase("etc/kubernetes/admin.conf", "etc/kubernetes/admin.conf", true)]
    [TestCase("etc/kubernetes/admin.conf", "etc/kubernetes/admin.conf2", false)]
    [TestCase("etc/kubernetes/*.conf", "etc/kubernetes/admin.conf", true)]
    [TestCase("etc/kubernetes/*.conf", "etc/kubernetes/sub/admin.conf", false)]
    [TestCase("etc/*/pki/a*b*c", "etc/kubernetes/pki/axbxbxc", true)]
    [TestCase("etc/*/pki/a*b*c", "etc/kubernetes/pki/axbxbx", false)]
    [TestCase("pki/**/*.key", "pki/ca.key", true)]
    [TestCase("pki/**/*.key", "pki/etcd/deep/ca.key", true)]
    [TestCase("pki/**/*.key", "pki/etcd/deep/ca.crt", false)]
    [TestCase("pki/**/*.key", "other/ca.key", false)]
    [TestCase("pki/**", "pki/a/b", true)]
    [TestCase("pki/**", "pki", true)]
    [TestCase("**/x/**/y", "a/x/b/x/c/y", true)]
    [TestCase("**/x/**/y", "a/b/c/y", false)]
    [TestCase("pki/a**b", "pki/axb", true)]
    [TestCase("pki/a**b", "pki/a/b", false)]
    [TestCase("*", "", true)]
    public void Matches_PatternAndPath_TellsWhetherItIsNamed(string pattern, string path, bool expected)
    {
        var matches = PathPattern.Matches(pattern, path);

        Assert.That(matches, Is.EqualTo(expected));
    }

    [Test]
    public void Matches_PathMadeToBacktrack_EndsSoon()
    {
        var pattern = string.Join('/', Enumerable.Repeat("**/a*a*a*a", 20)) + "/end";
        var path = string.Join('/', Enumerable.Repeat(new string('a', 200), 20));

        var matches = PathPattern.Matches(pattern, path);

        Assert.That(matches, Is.False);
    }
}
