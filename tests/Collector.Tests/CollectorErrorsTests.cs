namespace ComplianceAudit.Collector.Tests;

/// <summary>Messages of situations that a test cannot bring about: a file that root may not read, a kubeconfig of nothing.</summary>
internal sealed class CollectorErrorsTests
{
    [Test]
    public void KubeconfigUnreadable_File_SaysWhoMayReadIt() => Assert.That(
        CollectorErrors.KubeconfigUnreadable("config").Message,
        Is.EqualTo("config: COLL103: the kubeconfig cannot be read by this user; expected read access. Run as its owner or give another with --kubeconfig FILE."));

    [Test]
    public void UnknownContext_KubeconfigWithoutContexts_SaysHowToAddOne() => Assert.That(
        CollectorErrors.UnknownContext("config", "a", []).Message,
        Is.EqualTo("config: COLL105: there is no context 'a': the kubeconfig has no contexts at all. Add one with 'kubectl config set-context'."));

    [Test]
    public void NoCurrentContext_KubeconfigWithoutContexts_SaysHowToAddOne() => Assert.That(
        CollectorErrors.NoCurrentContext("config", []).Message,
        Is.EqualTo("config: COLL106: the kubeconfig has no contexts; expected one that names a cluster and a user. Add one with 'kubectl config set-context'."));
}
