namespace ComplianceAudit.Rules.Meaning.Certificates;

/// <summary>Bits of security of a key, so that algorithms compare (NIST SP 800-57 part 1 revision 5, table 2).</summary>
internal static class CertificateStrength
{
    /// <summary>From the largest: bits of an RSA modulus and the security that they give.</summary>
    private static readonly IReadOnlyList<(long Bits, long Security)> Moduli = [(15360, 256), (7680, 192), (3072, 128), (2048, 112), (1024, 80)];

    /// <summary>Bits; null for an algorithm that the table does not have.</summary>
    public static long? Of(string type, long bits) => type.ToUpperInvariant() switch
    {
        "RSA" or "DSA" => Moduli.FirstOrDefault(row => bits >= row.Bits).Security,
        "ECDSA" or "EC" => Math.Min(bits / 2, 256),
        "ED25519" => 128,
        "ED448" => 224,
        _ => null,
    };
}
