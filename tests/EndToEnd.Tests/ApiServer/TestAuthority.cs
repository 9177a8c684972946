using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ComplianceAudit.EndToEnd.Tests.ApiServer;

/// <summary>A certificate authority of one test run, which signs the API server's and its clients' certificates.</summary>
internal sealed class TestAuthority : IDisposable
{
    private static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow().AddMinutes(-5);
    private static readonly DateTimeOffset Until = From.AddDays(2);

    private readonly X509Certificate2 _authority;

    public TestAuthority(string name)
    {
        using var key = RSA.Create(2048);
        var request = Request("CN=" + name, key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        _authority = request.CreateSelfSigned(From, Until);
    }

    public string CertificatePem => _authority.ExportCertificatePem();

    /// <summary>A certificate for a server on 127.0.0.1, as PEM: certificate and key.</summary>
    public (string Certificate, string Key) IssueServer(string name)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        return Issue("CN=" + name, "1.3.6.1.5.5.7.3.1", names.Build());
    }

    /// <summary>A certificate for a client whose user name and group stand in the subject.</summary>
    public (string Certificate, string Key) IssueClient(string user, string group) => Issue($"O={group}, CN={user}", "1.3.6.1.5.5.7.3.2", null);

    public void Dispose() => _authority.Dispose();

    private (string Certificate, string Key) Issue(string subject, string usage, X509Extension? names)
    {
        using var key = RSA.Create(2048);
        var request = Request(subject, key);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], false));
        if (names is not null)
        {
            request.CertificateExtensions.Add(names);
        }

        using var issued = request.Create(_authority, From, Until, RandomNumberGenerator.GetBytes(8));
        return (issued.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    private static CertificateRequest Request(string subject, RSA key) => new(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
