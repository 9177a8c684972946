using ComplianceAudit.Collector.Caller;

namespace ComplianceAudit.Collector.Tests.Caller;

internal sealed class PrincipalTests
{
    [Test]
    public void OfCertificate_Subject_GivesUserAndGroups()
    {
        var principal = Principal.OfCertificate("CN=admin, O=system:masters, O=ops");

        Assert.That(principal.User, Is.EqualTo("admin"));
        Assert.That(principal.Groups, Is.EquivalentTo(new[] { "system:masters", "ops" }));
    }

    [TestCase("eyJhbGciOiJub25lIn0.eyJzdWIiOiJzeXN0ZW06c2VydmljZWFjY291bnQ6YTpiIn0.x", "system:serviceaccount:a:b")]
    [TestCase("opaque", "")]
    [TestCase("a.!!!.c", "")]
    [TestCase("a.bm90IGpzb24.c", "")]
    [TestCase(null, "")]
    public void OfToken_Claims_GiveTheUser(string? token, string user)
    {
        var principal = Principal.OfToken(token);

        Assert.That(principal.User, Is.EqualTo(user));
    }
}
