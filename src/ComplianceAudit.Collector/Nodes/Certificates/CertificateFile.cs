using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ComplianceAudit.Collector.Nodes.Certificates;

/// <summary>The certificates in a file, PEM or DER. Nothing else in it is looked at: keys are never loaded.</summary>
internal static class CertificateFile
{
    /// <summary>Bytes of a file of certificates: the largest bundles of authorities are below 300 KiB.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>Certificates of one file.</summary>
    public const int Most = 500;

    private const int LargestCertificate = 64 * 1024;
    private const string Label = "CERTIFICATE";

    /// <summary>Reads a file.</summary>
    /// <param name="content">All of it.</param>
    /// <param name="problem">What in it is not read, for a reader; empty when nothing.</param>
    public static IReadOnlyList<X509Certificate2> Read(ReadOnlySpan<byte> content, out string problem)
    {
        problem = "";
        var found = new List<X509Certificate2>();
        var isPem = false;
        var position = 0;
        for (var rest = content; PemEncoding.TryFindUtf8(rest, out var block); rest = rest[block.Location.End..])
        {
            isPem = true;
            if (!rest[block.Label].SequenceEqual("CERTIFICATE"u8))
                continue;
            position++;
            var bytes = new byte[block.DecodedDataLength];
            if (found.Count == Most)
                problem = FormattableString.Invariant($"it holds more than {Most} certificates");
            else if (bytes.Length > LargestCertificate || !Convert.TryFromBase64String(System.Text.Encoding.ASCII.GetString(rest[block.Base64Data]), bytes, out _) || Load(bytes) is not { } certificate)
                problem = FormattableString.Invariant($"block {position} named {Label} holds none");
            else
                found.Add(certificate);
        }

        if (!isPem && Load(content) is { } single)
            found.Add(single);
        if (found.Count == 0 && problem.Length == 0)
            problem = "it holds no certificate";
        return found;
    }

    private static X509Certificate2? Load(ReadOnlySpan<byte> der)
    {
        X509Certificate2? certificate = null;
        try
        {
            // A text that is PEM must not be taken for a certificate here: only what is DER itself.
            if (der.IsEmpty || der[0] != 0x30 || der.Length > LargestCertificate)
                return null;
            AsnDecoder.ReadEncodedValue(der, AsnEncodingRules.DER, out _, out _, out var length);
            if (length != der.Length)
                return null;
            certificate = X509CertificateLoader.LoadCertificate(der);
            Touch(certificate);
            return certificate;
        }
        catch (Exception found) when (found is CryptographicException or AsnContentException or ArgumentException)
        {
            certificate?.Dispose();
            return null;
        }
    }

    /// <summary>Reads every field that facts hold: they are parsed when first asked for, and what cannot be parsed is no certificate.</summary>
    private static void Touch(X509Certificate2 certificate)
    {
        _ = (certificate.Subject, certificate.Issuer, certificate.SerialNumber, certificate.NotBefore, certificate.NotAfter, certificate.SignatureAlgorithm.Value);
        _ = (certificate.GetKeyAlgorithm(), certificate.GetKeyAlgorithmParameters(), certificate.GetPublicKey(), certificate.Extensions.Count);
    }
}
