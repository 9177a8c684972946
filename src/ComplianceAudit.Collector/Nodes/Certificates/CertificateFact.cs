using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Nodes.Files;

namespace ComplianceAudit.Collector.Nodes.Certificates;

/// <summary>Makes <c>Certificate</c> facts. A field that the certificate's bytes do not tell is absent.</summary>
internal static class CertificateFact
{
    public const string Kind = "Certificate";

    private const int LongestName = 2_000;

    /// <summary>Names of signature algorithms as Go's crypto/x509 has them.</summary>
    private static readonly Dictionary<string, string> Signatures = new(StringComparer.Ordinal)
    {
        ["1.2.840.113549.1.1.2"] = "MD2-RSA", ["1.2.840.113549.1.1.4"] = "MD5-RSA", ["1.2.840.113549.1.1.5"] = "SHA1-RSA", ["1.2.840.113549.1.1.11"] = "SHA256-RSA",
        ["1.2.840.113549.1.1.12"] = "SHA384-RSA", ["1.2.840.113549.1.1.13"] = "SHA512-RSA", ["1.2.840.113549.1.1.10"] = "RSA-PSS", ["1.2.840.10045.4.1"] = "ECDSA-SHA1",
        ["1.2.840.10045.4.3.2"] = "ECDSA-SHA256", ["1.2.840.10045.4.3.3"] = "ECDSA-SHA384", ["1.2.840.10045.4.3.4"] = "ECDSA-SHA512", ["1.3.101.112"] = "Ed25519",
    };

    private static readonly Dictionary<string, string> Usages = new(StringComparer.Ordinal)
    {
        ["1.3.6.1.5.5.7.3.1"] = "serverAuth", ["1.3.6.1.5.5.7.3.2"] = "clientAuth", ["1.3.6.1.5.5.7.3.3"] = "codeSigning", ["1.3.6.1.5.5.7.3.4"] = "emailProtection",
        ["1.3.6.1.5.5.7.3.8"] = "timeStamping", ["1.3.6.1.5.5.7.3.9"] = "ocspSigning", ["2.5.29.37.0"] = "any",
    };

    public static string DigestOf(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant();

    /// <summary>Makes the fact.</summary>
    /// <param name="node">The node's name.</param>
    /// <param name="place">Where the certificate was met.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="met">All certificates that were met on the node.</param>
    public static NodeFact Of(string node, CertificatePlace place, X509Certificate2 certificate, IReadOnlyList<X509Certificate2> met)
    {
        var strength = PublicKeyStrength.Of(certificate);
        var spec = new JsonObject
        {
            ["node"] = node,
            ["path"] = place.Path,
            ["position"] = place.Position,
            ["roles"] = FileRole.Write(place.Roles),
            ["subject"] = Short(certificate.Subject),
            ["issuer"] = Short(certificate.Issuer),
            ["serialNumber"] = certificate.SerialNumber.ToLowerInvariant(),
            ["keyType"] = strength.Type,
            ["signatureAlgorithm"] = Signatures.GetValueOrDefault(certificate.SignatureAlgorithm.Value ?? "", certificate.SignatureAlgorithm.Value ?? ""),
            ["notBefore"] = Moment(certificate.NotBefore),
            ["notAfter"] = Moment(certificate.NotAfter),
            ["sha256"] = DigestOf(certificate),
        };
        if (strength.Bits is { } bits)
            spec["keySize"] = bits;
        if (AlternativeNames.Of(certificate) is { } names)
            spec["sans"] = names;
        WriteUses(spec, certificate);
        spec["chain"] = CertificateChain.Of(certificate, met);
        return new NodeFact(Kind, string.Create(CultureInfo.InvariantCulture, $"{node}:{place.Path}#{place.Position}"), spec);
    }

    private static void WriteUses(JsonObject spec, X509Certificate2 certificate)
    {
        try
        {
            spec["ca"] = certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(one => one.CertificateAuthority);
            spec["keyUsages"] = new JsonArray([.. certificate.Extensions.OfType<X509KeyUsageExtension>().SelectMany(one => NamesOf(one.KeyUsages)).Select(name => (JsonNode)name)]);
            spec["extendedKeyUsages"] = new JsonArray(
            [
                .. certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().SelectMany(one => one.EnhancedKeyUsages.Cast<Oid>())
                    .Select(usage => (JsonNode)Usages.GetValueOrDefault(usage.Value ?? "", usage.Value ?? "")),
            ]);
        }
        catch (CryptographicException)
        {
            // An extension whose bytes are none of its kind says nothing; what was read before it stays.
        }
    }

    private static IEnumerable<string> NamesOf(X509KeyUsageFlags usages) =>
        Enum.GetValues<X509KeyUsageFlags>().Where(usage => usage != X509KeyUsageFlags.None && usages.HasFlag(usage)).Select(usage => char.ToLowerInvariant(usage.ToString()[0]) + usage.ToString()[1..]);

    private static string Moment(DateTime moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Short(string name) => name.Length > LongestName ? name[..LongestName] : name;
}
