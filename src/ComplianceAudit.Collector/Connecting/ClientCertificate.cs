using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ComplianceAudit.Collector.Connecting;

/// <summary>A certificate with its key, and the authorities between it and what the server trusts.</summary>
internal sealed class ClientCertificate
{
    private ClientCertificate(string subject, SslStreamCertificateContext context) => (Subject, Context) = (subject, context);

    /// <summary>Distinguished name: user and groups, as Kubernetes reads it.</summary>
    public string Subject { get; }

    public SslStreamCertificateContext Context { get; }

    /// <summary>Reads PEM: RSA or ECDSA, the key as PKCS#1, SEC 1 or PKCS#8.</summary>
    /// <exception cref="CredentialProblem">Either cannot be used, or they do not belong together.</exception>
    public static ClientCertificate Parse((string Field, string Pem) certificate, (string Field, string Pem) key)
    {
        var chain = new X509Certificate2Collection();
        try
        {
            chain.ImportFromPem(certificate.Pem);
        }
        catch (CryptographicException)
        {
            chain.Clear();
        }

        if (chain.Count == 0)
            throw new CredentialProblem(certificate.Field, "it holds no certificate in PEM");
        var leaf = chain[0];
        chain.RemoveAt(0);
        using var withKey = WithKey(leaf, key.Field, key.Pem);
        return new ClientCertificate(leaf.Subject, SslStreamCertificateContext.Create(Usable(withKey), chain, offline: true));
    }

    private static X509Certificate2 WithKey(X509Certificate2 certificate, string field, string pem)
    {
        foreach (var found in PemSections(pem))
        {
            if (found.Label == "ENCRYPTED PRIVATE KEY" || pem.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal))
                throw new CredentialProblem(field, "the key is encrypted, and nobody asks for its password; expected it plain");
            if (!found.Label.EndsWith("PRIVATE KEY", StringComparison.Ordinal))
                continue;
            try
            {
                return Join(certificate, found.Text) ?? throw new CredentialProblem(field, "the key is neither RSA nor ECDSA");
            }
            catch (ArgumentException)
            {
                throw new CredentialProblem(field, "the key does not belong to the certificate");
            }
        }

        throw new CredentialProblem(field, "it holds no private key in PEM");
    }

    private static X509Certificate2? Join(X509Certificate2 certificate, string pem)
    {
        using var rsa = RSA.Create();
        if (CanImport(rsa, pem))
            return certificate.GetRSAPublicKey() is not null ? certificate.CopyWithPrivateKey(rsa) : throw new ArgumentException("another kind of key", nameof(pem));
        using var ecdsa = ECDsa.Create();
        if (CanImport(ecdsa, pem))
            return certificate.GetECDsaPublicKey() is not null ? certificate.CopyWithPrivateKey(ecdsa) : throw new ArgumentException("another kind of key", nameof(pem));
        return null;
    }

    private static bool CanImport(AsymmetricAlgorithm algorithm, string pem)
    {
        try
        {
            algorithm.ImportFromPem(pem);
            return true;
        }
        catch (Exception found) when (found is CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    private static IEnumerable<(string Label, string Text)> PemSections(string pem)
    {
        for (var from = 0; PemEncoding.TryFind(pem.AsSpan(from), out var fields);)
        {
            var (start, end) = fields.Location.GetOffsetAndLength(pem.Length - from) is var (offset, length) ? (from + offset, from + offset + length) : default;
            var label = pem[(from + fields.Label.Start.Value)..(from + fields.Label.End.Value)];
            yield return (label, pem[start..end]);
            from = end;
        }
    }

    /// <summary>The TLS library of Windows takes no key that exists in memory alone.</summary>
    private static X509Certificate2 Usable(X509Certificate2 certificate) => OperatingSystem.IsWindows()
        ? X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null)
        : new X509Certificate2(certificate);
}
