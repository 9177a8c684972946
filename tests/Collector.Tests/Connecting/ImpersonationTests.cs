using ComplianceAudit.Collector.Connecting;

namespace ComplianceAudit.Collector.Tests.Connecting;

internal sealed class ImpersonationTests
{
    [Test]
    public void Apply_UserThatActsAsAnother_IsSentAsKubectlSendsIt()
    {
        var impersonation = new Impersonation("auditor", "42", ["ops"], new Dictionary<string, IReadOnlyList<string>> { ["example.com/reason"] = ["a"] });
        using var request = new HttpRequestMessage();

        impersonation.Apply(request);

        Assert.That(request.Headers.Select(header => $"{header.Key}: {string.Join(" | ", header.Value)}"), Is.EqualTo(new[]
        {
            "Impersonate-User: auditor",
            "Impersonate-Uid: 42",
            "Impersonate-Group: ops",
            "Impersonate-Extra-example.com%2Freason: a",
        }));
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(1000)]
    public async Task Write_SeveralGroups_SendsALineForEach(int bytesAtOnce)
    {
        var impersonation = new Impersonation("auditor", "", ["ops", "read"], new Dictionary<string, IReadOnlyList<string>> { ["k"] = ["a", "b"] });
        using var below = new MemoryStream();
        await using var stream = new ImpersonationStream(below, impersonation.Lines);

        foreach (var part in "GET / HTTP/1.1\r\nComCompliance: x\r\nCompliance-Audit-Impersonates: 1\r\nHost: a\r\n\r\nCompl".Chunk(bytesAtOnce))
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(part));
        await stream.FlushAsync();

        Assert.That(System.Text.Encoding.ASCII.GetString(below.ToArray()), Is.EqualTo(
            "GET / HTTP/1.1\r\nComCompliance: x\r\nImpersonate-Group: ops\r\nImpersonate-Group: read\r\nImpersonate-Extra-k: a\r\nImpersonate-Extra-k: b\r\nHost: a\r\n\r\nCompl"));
    }

    [Test]
    public void Apply_OrdinaryUser_SendsNothing()
    {
        using var request = new HttpRequestMessage();

        Impersonation.None.Apply(request);

        Assert.That(request.Headers, Is.Empty);
    }
}
