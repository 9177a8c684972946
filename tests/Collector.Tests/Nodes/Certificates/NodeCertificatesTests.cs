using System.Net;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ComplianceAudit.Collector.Nodes.Certificates;
using ComplianceAudit.Collector.Nodes.Configurations;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Collector.Nodes.Files;
using ComplianceAudit.Collector.Tests.Nodes.Disk;
using ComplianceAudit.Snapshots;
using ComplianceAudit.Tests;
using CsCheck;

namespace ComplianceAudit.Collector.Tests.Nodes.Certificates;

[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class NodeCertificatesTests
{
    private static readonly DateTimeOffset From = new(2020, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private HostFolder _host = null!;
    private HostRoot _root = null!;

    [SetUp]
    public void OpenRoot()
    {
        _host = new HostFolder();
        _root = HostRoot.Open(_host.Path, TimeSpan.FromSeconds(10)).Value!;
    }

    [TearDown]
    public void CloseRoot()
    {
        _root.Dispose();
        _host.Dispose();
    }

    [Test]
    public void Read_ServingCertificate_TellsItsFields()
    {
        using var authority = Authority("kubernetes", out _);
        using var serving = Issued(authority, "kube-apiserver");
        _host.Write("/pki/apiserver.crt", serving.ExportCertificatePem());
        _host.Write("/pki/ca.crt", authority.ExportCertificatePem());

        var spec = Read("/pki/apiserver.crt", "/pki/ca.crt").Facts[0].Spec;

        Assert.That((spec.TextOf("subject"), spec.TextOf("issuer"), spec.TextOf("keyType"), spec["keySize"]!.ToJsonString()), Is.EqualTo(("CN=kube-apiserver", "CN=kubernetes", "ECDSA", "256")));
        Assert.That((spec.TextOf("notBefore"), spec.TextOf("notAfter"), spec.TextOf("signatureAlgorithm")), Is.EqualTo(("2020-01-02T03:04:05Z", "2020-04-11T03:04:05Z", "SHA256-RSA")));
        Assert.That(spec["sans"]!.ToJsonString(), Is.EqualTo("""{"dns":["kubernetes.default"],"ip":["10.96.0.1","::1"],"uri":["spiffe://x/y"],"email":["a@example.com"]}"""));
        Assert.That((spec["keyUsages"]!.ToJsonString(), spec["extendedKeyUsages"]!.ToJsonString(), (bool)spec["ca"]!), Is.EqualTo(("[\"digitalSignature\"]", "[\"serverAuth\"]", false)));
        Assert.That(spec["chain"]!.ToJsonString(), Is.EqualTo($"{{\"complete\":true,\"issuerSha256\":\"{CertificateFact.DigestOf(authority)}\"}}"));
        Assert.That(spec["roles"]!.ToJsonString(), Is.EqualTo("""[{"component":"kube-apiserver","setting":"tls-cert-file"}]"""));
    }

    [Test]
    public void Read_AuthorityOnly_IsARootWithItsStrength()
    {
        using var authority = Authority("kubernetes", out _);
        _host.Write("/pki/ca.crt", authority.ExportCertificatePem());

        var spec = Read("/pki/ca.crt").Facts.Single().Spec;

        Assert.That((spec.TextOf("keyType"), spec["keySize"]!.ToJsonString(), (bool)spec["ca"]!), Is.EqualTo(("RSA", "2048", true)));
        Assert.That(spec["chain"]!.ToJsonString(), Is.EqualTo($"{{\"complete\":true,\"issuerSha256\":\"{CertificateFact.DigestOf(authority)}\"}}"));
    }

    [Test]
    public void Read_IssuerThatIsNotThere_IsAnIncompleteChain()
    {
        using var authority = Authority("kubernetes", out _);
        using var other = Authority("kubernetes", out _);
        using var serving = Issued(authority, "kube-apiserver");
        _host.Write("/pki/a.crt", serving.ExportCertificatePem());

        var alone = Read("/pki/a.crt").Facts[0].Spec["chain"]!.ToJsonString();
        _host.Write("/pki/z.crt", other.ExportCertificatePem());
        var underAnother = (bool)Read("/pki/a.crt", "/pki/z.crt").Facts[0].Spec["chain"]!["complete"]!;

        Assert.That((alone, underAnother), Is.EqualTo(("""{"complete":false,"problem":"an issuer is not among the certificates met on the node"}""", false)));
    }

    [Test]
    public void Read_BundleWithAKey_ReadsTheCertificatesAlone()
    {
        using var authority = Authority("kubernetes", out var key);
        using var serving = Issued(authority, "a");
        _host.Write("/pki/all.pem", $"text\n{key}\n{serving.ExportCertificatePem()}\n{authority.ExportCertificatePem()}\n-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n");

        using var read = Read("/pki/all.pem");

        Assert.That(read.Facts.Select(fact => fact.Name), Is.EqualTo(new[] { "n1:/pki/all.pem#0", "n1:/pki/all.pem#1" }));
        Assert.That(read.Coverage.Reason, Is.EqualTo("1 files of certificates could not be read whole, the first being /pki/all.pem (block 3 named CERTIFICATE holds none)"));
    }

    [TestCase("", "it holds no certificate")]
    [TestCase("no certificate", "it holds no certificate")]
    [TestCase("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n", "block 1 named CERTIFICATE holds none")]
    public void Read_NoCertificate_IsALack(string text, string problem)
    {
        _host.Write("/pki/a.crt", text);

        using var read = Read("/pki/a.crt");

        Assert.That((read.Facts.Count, read.Coverage.Status), Is.EqualTo((0, CoverageStatus.Partial)));
        Assert.That(read.Coverage.Reason, Does.EndWith($"/pki/a.crt ({problem})"));
    }

    [Test]
    public void Read_CertificateOfAKubeconfig_IsNamedForItsUser()
    {
        using var authority = Authority("kubernetes", out _);

        using var read = NodeCertificates.Read(_root, "n1", [], [], [("kubelet", "/etc/kubelet.conf!u", Encoding.ASCII.GetBytes(authority.ExportCertificatePem()))], default);

        Assert.That(read.Facts.Single().Name, Is.EqualTo("n1:/etc/kubelet.conf!u#0"));
        Assert.That(read.Facts.Single().Spec["roles"]!.ToJsonString(), Is.EqualTo("""[{"component":"kubelet","setting":"client-certificate-data"}]"""));
    }

    [Test]
    public void Read_DerWithoutPem_IsACertificate()
    {
        using var authority = Authority("kubernetes", out _);

        Assert.That(CertificateFile.Read(authority.RawData, out var problem).Single().Subject, Is.EqualTo("CN=kubernetes"), problem);
    }

    [Test]
    public void Read_AlteredBytes_AreACertificateOrAProblem()
    {
        using var authority = Authority("kubernetes", out _);
        using var serving = Issued(authority, "a");
        var whole = serving.RawData;

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, 3]).Array[1, 4].Holds(1_500, changes =>
        {
            var bytes = whole.ToArray();
            foreach (var (at, value, _) in changes)
                bytes[at] = value;
            var read = CertificateFile.Read(changes[0].Item3 == 0 ? bytes.AsSpan(0, changes[0].Item1) : bytes, out var problem);

            Assert.That(read.Count == 0, Is.EqualTo(problem.Length > 0));
            foreach (var one in read)
                Assert.That(() => CertificateFact.Of("n1", new CertificatePlace("/a", 0, []), one, [authority, one]).Spec.ToJsonString(), Throws.Nothing);
        });
    }

    [Test]
    public void Read_AnyPemPieces_AreCertificatesOrAProblem()
    {
        string[] pieces = ["-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----", "-----BEGIN PRIVATE KEY-----", "\n", "MAA=", "AA", "=", " ", "-----", "BEGIN", "\u00ff"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 20].Holds(3_000, text =>
            Assert.That(CertificateFile.Read(Encoding.UTF8.GetBytes(string.Concat(text)), out var problem), Is.Empty, problem));
    }

    private NodeCertificates Read(params string[] paths) => NodeCertificates.Read(
        _root, "n1", [], [new UsedFiles("kube-apiserver", null, [.. paths.Select(path => new NamedFile(path, "tls-cert-file", FileUse.Certificate))])], [], default);

    private static X509Certificate2 Authority(string name, out string key)
    {
        using var rsa = RSA.Create(2048);
        key = rsa.ExportPkcs8PrivateKeyPem();
        var request = new CertificateRequest($"CN={name}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(From, From.AddYears(10));
    }

    private static X509Certificate2 Issued(X509Certificate2 authority, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("kubernetes.default");
        names.AddIpAddress(IPAddress.Parse("10.96.0.1"));
        names.AddIpAddress(IPAddress.IPv6Loopback);
        names.AddUri(new Uri("spiffe://x/y"));
        names.AddEmailAddress("a@example.com");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var signer = authority.GetRSAPrivateKey()!;
        return request.Create(authority.SubjectName, X509SignatureGenerator.CreateForRSA(signer, RSASignaturePadding.Pkcs1), From, From.AddDays(100), [1, 2, 3]);
    }
}
