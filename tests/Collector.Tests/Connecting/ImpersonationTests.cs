using ComplianceAudit.Collector.Connecting;

namespace ComplianceAudit.Collector.Tests.Connecting;

internal sealed class ImpersonationTests
{
    [Test]
    public void Apply_UserThatActsAsAnother_IsSentAsKubectlSendsIt()
    {
        var impersonation = new Impersonation("auditor", "42", ["ops", "read"], new Dictionary<string, IReadOnlyList<string>> { ["example.com/reason"] = ["a", "b"] });
        using var request = new HttpRequestMessage();

        impersonation.Apply(request);

        Assert.That(request.Headers.Select(header => $"{header.Key}: {string.Join(" | ", header.Value)}"), Is.EqualTo(new[]
        {
            "Impersonate-User: auditor",
            "Impersonate-Uid: 42",
            "Impersonate-Group: ops | read",
            "Impersonate-Extra-example.com%2Freason: a | b",
        }));
    }

    [Test]
    public void Apply_OrdinaryUser_SendsNothing()
    {
        using var request = new HttpRequestMessage();

        Impersonation.None.Apply(request);

        Assert.That(request.Headers, Is.Empty);
    }
}
