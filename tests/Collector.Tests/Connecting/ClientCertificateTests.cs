using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ComplianceAudit.Collector.Connecting;

namespace ComplianceAudit.Collector.Tests.Connecting;

internal sealed class ClientCertificateTests
{
    private static readonly RSA Rsa = RSA.Create(2048);
    private static readonly ECDsa Ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly string RsaCertificate = SelfSigned(new CertificateRequest("CN=rsa", Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    private static readonly string EcdsaCertificate = SelfSigned(new CertificateRequest("CN=ecdsa", Ecdsa, HashAlgorithmName.SHA256));

    private static IEnumerable<TestCaseData> Pairs()
    {
        yield return new TestCaseData(RsaCertificate, Rsa.ExportRSAPrivateKeyPem(), "CN=rsa").SetArgDisplayNames("RSA, PKCS#1");
        yield return new TestCaseData(RsaCertificate, Rsa.ExportPkcs8PrivateKeyPem(), "CN=rsa").SetArgDisplayNames("RSA, PKCS#8");
        yield return new TestCaseData(EcdsaCertificate, Ecdsa.ExportECPrivateKeyPem(), "CN=ecdsa").SetArgDisplayNames("ECDSA, SEC 1");
        yield return new TestCaseData(EcdsaCertificate, Ecdsa.ExportPkcs8PrivateKeyPem(), "CN=ecdsa").SetArgDisplayNames("ECDSA, PKCS#8");
        yield return new TestCaseData(EcdsaCertificate, $"-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n{Ecdsa.ExportECPrivateKeyPem()}", "CN=ecdsa").SetArgDisplayNames("ECDSA with parameters, as openssl writes it");
        yield return new TestCaseData($"text\n{RsaCertificate}\n{EcdsaCertificate}", $"{RsaCertificate}\n{Rsa.ExportRSAPrivateKeyPem()}", "CN=rsa").SetArgDisplayNames("a chain, the key behind a certificate");
    }

    private static IEnumerable<TestCaseData> Mistakes()
    {
        var encrypted = Ecdsa.ExportEncryptedPkcs8PrivateKeyPem("p", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1));
        using var other = RSA.Create(2048);
        yield return new TestCaseData("", Rsa.ExportRSAPrivateKeyPem(), "client-certificate", "it holds no certificate in PEM").SetArgDisplayNames("no certificate");
        yield return new TestCaseData(RsaCertificate, RsaCertificate, "client-key", "it holds no private key in PEM").SetArgDisplayNames("no key");
        yield return new TestCaseData(RsaCertificate, other.ExportRSAPrivateKeyPem(), "client-key", "the key does not belong to the certificate").SetArgDisplayNames("another key");
        yield return new TestCaseData(RsaCertificate, Ecdsa.ExportPkcs8PrivateKeyPem(), "client-key", "the key does not belong to the certificate").SetArgDisplayNames("another kind of key");
        yield return new TestCaseData(EcdsaCertificate, encrypted, "client-key", "the key is encrypted, and nobody asks for its password; expected it plain").SetArgDisplayNames("encrypted");
        yield return new TestCaseData(EcdsaCertificate, "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----", "client-key", "the key is neither RSA nor ECDSA").SetArgDisplayNames("Ed25519");
    }

    [OneTimeTearDown]
    public void ForgetKeys()
    {
        Rsa.Dispose();
        Ecdsa.Dispose();
    }

    [TestCaseSource(nameof(Pairs))]
    public void Parse_Pair_IsUsable(string certificate, string key, string subject)
    {
        var parsed = ClientCertificate.Parse(("client-certificate", certificate), ("client-key", key));

        Assert.That(parsed.Subject, Is.EqualTo(subject));
        Assert.That(parsed.Context.TargetCertificate.HasPrivateKey, Is.True);
    }

    [TestCaseSource(nameof(Mistakes))]
    public void Parse_Mistake_NamesTheFieldAndWhatIsWrong(string certificate, string key, string field, string problem)
    {
        Assert.That(
            () => ClientCertificate.Parse(("client-certificate", certificate), ("client-key", key)),
            Throws.TypeOf<CredentialProblem>().With.Message.EqualTo(problem).And.Property("Field").EqualTo(field));
    }

    private static string SelfSigned(CertificateRequest request)
    {
        using var certificate = request.CreateSelfSigned(HastyTime.Start.AddDays(-1), HastyTime.Start.AddDays(1));
        return certificate.ExportCertificatePem();
    }
}
