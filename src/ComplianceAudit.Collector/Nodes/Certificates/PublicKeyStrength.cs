using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;

namespace ComplianceAudit.Collector.Nodes.Certificates;

/// <summary>Type and size of a certificate's public key, read from its bytes without loading it.</summary>
/// <param name="Type">RSA, ECDSA, Ed25519 and so on; the algorithm's number when it is none of these.</param>
/// <param name="Bits">Size in bits; null when unknown.</param>
internal sealed record PublicKeyStrength(string Type, int? Bits)
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string EllipticCurve = "1.2.840.10045.2.1";

    /// <summary>Sizes of the curves that Go's crypto/x509 knows.</summary>
    private static readonly Dictionary<string, int> Curves = new(StringComparer.Ordinal)
    {
        ["1.3.132.0.33"] = 224, ["1.2.840.10045.3.1.7"] = 256, ["1.3.132.0.34"] = 384, ["1.3.132.0.35"] = 521,
    };

    private static readonly Dictionary<string, PublicKeyStrength> Others = new(StringComparer.Ordinal)
    {
        ["1.3.101.112"] = new("Ed25519", 256), ["1.3.101.113"] = new("Ed448", 456), ["1.2.840.10040.4.1"] = new("DSA", null), ["1.2.840.113549.1.1.10"] = new("RSA-PSS", null),
    };

    public static PublicKeyStrength Of(X509Certificate2 certificate)
    {
        var algorithm = certificate.GetKeyAlgorithm();
        try
        {
            return algorithm switch
            {
                Rsa => new("RSA", BitsOfModulus(certificate.GetPublicKey())),
                EllipticCurve => new("ECDSA", Curves.TryGetValue(AsnDecoder.ReadObjectIdentifier(certificate.GetKeyAlgorithmParameters(), AsnEncodingRules.DER, out _), out var bits) ? bits : null),
                _ => Others.GetValueOrDefault(algorithm, new(algorithm, null)),
            };
        }
        catch (AsnContentException)
        {
            return new(algorithm == Rsa ? "RSA" : "ECDSA", null);
        }
    }

    private static int BitsOfModulus(byte[] key)
    {
        var modulus = new AsnReader(key, AsnEncodingRules.DER).ReadSequence().ReadIntegerBytes().Span;
        return checked((int)new BigInteger(modulus, isUnsigned: true, isBigEndian: true).GetBitLength());
    }
}
