using ComplianceAudit.Cli.Arguments;

namespace ComplianceAudit.Cli.Tests.Arguments;

internal sealed class KubernetesVersionTests
{
    [TestCase("1.34")]
    [TestCase("v1.34")]
    [TestCase("1.34.1")]
    [TestCase("v1.34.1+k3s1")]
    [TestCase("v1.34.1-gke.1829001")]
    public void Read_VersionAsPeopleWriteIt_IsTaken(string version) =>
        Assert.That(KubernetesVersion.Read(version), Is.EqualTo(version));

    [TestCase("1")]
    [TestCase("1.34\n")]
    [TestCase("latest")]
    [TestCase("1.34.x")]
    [TestCase("-1.34")]
    [TestCase("1.34 ")]
    public void Read_AnythingElse_IsWrongUse(string version) =>
        Assert.That(() => KubernetesVersion.Read(version), Throws.TypeOf<UsageException>());
}
