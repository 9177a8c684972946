using ComplianceAudit.Collector.Connecting;

namespace ComplianceAudit.Collector.Tests.Connecting;

internal sealed class ImpersonationTests
{
    private readonly ScratchFolder _folder = new();

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Apply_UserThatActsAsAnother_IsSentAsKubectlSendsIt()
    {
        var file = _folder.Write("config", "contexts: [{name: c, context: {cluster: d, user: u}}]\nusers: [{name: u, user: {token: t, as: auditor, as-groups: [ops, read]}}]");
        var kubeconfig = Kubeconfig.Load([new FileInfo(file)]);
        using var request = new HttpRequestMessage();

        Impersonation.Of(kubeconfig.UserOf(kubeconfig.ContextNamed("c"))).Apply(request);

        Assert.That(request.Headers.GetValues("Impersonate-User"), Is.EqualTo(new[] { "auditor" }));
        Assert.That(request.Headers.GetValues("Impersonate-Group"), Is.EqualTo(new[] { "ops", "read" }));
    }

    [Test]
    public void Apply_OrdinaryUser_SendsNothing()
    {
        using var request = new HttpRequestMessage();

        Impersonation.Of(new k8s.KubeConfigModels.UserCredentials { Token = "t" }).Apply(request);

        Assert.That(request.Headers, Is.Empty);
    }
}
