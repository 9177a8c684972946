namespace ComplianceAudit.Rules.Tests.Meaning;

internal sealed class CertificateTests
{
    // The moment asked about is the beginning of 2026.
    [TestCase("\"notAfter\":\"2026-01-31T00:00:00Z\"", "30")]
    [TestCase("\"notAfter\":\"2026-01-30T23:59:59Z\"", "29")]
    [TestCase("\"notAfter\":\"2026-01-01T00:00:00Z\"", "0")]
    [TestCase("\"notAfter\":\"2025-12-31T23:59:59Z\"", "-1")]
    [TestCase("\"notAfter\":\"9999-12-31T23:59:59Z\"", "2912442")]
    [TestCase("\"notAfter\":\"soon\"", "unknown: Certificate cp-1:/etc/kubernetes/pki/ca.crt#0: spec.notAfter is 'soon', which is no time")]
    [TestCase("\"subject\":\"CN=a\"", "unknown: Certificate cp-1:/etc/kubernetes/pki/ca.crt#0: spec.notAfter was not read")]
    public void DaysLeft_AreWholeDays(string spec, string days)
    {
        var (value, _) = Facts.Ask(Facts.Certificate(spec), "certificate.daysLeft(object, asOf)");

        Assert.That(value, Is.EqualTo(days));
    }

    [TestCase("RSA", 512, "0")]
    [TestCase("RSA", 1024, "80")]
    [TestCase("RSA", 2047, "80")]
    [TestCase("RSA", 2048, "112")]
    [TestCase("RSA", 4096, "128")]
    [TestCase("RSA", 16384, "256")]
    [TestCase("ECDSA", 224, "112")]
    [TestCase("ECDSA", 256, "128")]
    [TestCase("ECDSA", 521, "256")]
    [TestCase("Ed25519", 256, "128")]
    [TestCase("Dilithium", 256, "unknown: Certificate cp-1:/etc/kubernetes/pki/ca.crt#0: there is no data on the strength of keys of type 'Dilithium'")]
    public void KeyStrength_ComparesAlgorithms(string type, int bits, string strength)
    {
        var (value, _) = Facts.Ask(Facts.Certificate($"\"keyType\":\"{type}\",\"keySize\":{bits}"), "certificate.keyStrength(object)");

        Assert.That(value, Is.EqualTo(strength));
    }

    [TestCase("\"subject\":\"CN=a\",\"issuer\":\"CN=b\"", "false")]
    [TestCase("\"subject\":\"CN=a\",\"issuer\":\"CN=a\",\"sha256\":\"11\",\"chain\":{\"complete\":true,\"issuerSha256\":\"11\"}", "true")]
    [TestCase("\"subject\":\"CN=a\",\"issuer\":\"CN=a\",\"sha256\":\"11\",\"chain\":{\"complete\":true,\"issuerSha256\":\"22\"}", "false")]
    [TestCase("\"subject\":\"CN=a\",\"issuer\":\"CN=a\",\"sha256\":\"11\"", "unknown: Certificate cp-1:/etc/kubernetes/pki/ca.crt#0: spec.chain.issuerSha256 was not read")]
    public void IsSelfSigned_NeedsMoreThanANameOfItsOwn(string spec, string expected)
    {
        var (value, _) = Facts.Ask(Facts.Certificate(spec), "certificate.isSelfSigned(object)");

        Assert.That(value, Is.EqualTo(expected));
    }
}
