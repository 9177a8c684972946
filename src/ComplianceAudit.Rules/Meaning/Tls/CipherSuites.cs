using System.Collections.Frozen;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Meaning.Tls;

/// <summary>The cipher suites of Go's TLS (src/crypto/tls/cipher_suites.go and defaults.go).</summary>
internal static class CipherSuites
{
    /// <summary>Those of TLS 1.3, which are always on and cannot be configured.</summary>
    public static readonly IReadOnlyList<string> OfTls13 = ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"];

    /// <summary>Go version without suites of RSA key exchange among the defaults (its release notes).</summary>
    private static readonly MinorVersion WithoutRsaExchange = new(1, 22);

    /// <summary>Go version without 3DES among the defaults (its release notes).</summary>
    private static readonly MinorVersion WithoutTripleDes = new(1, 23);

    private static readonly IReadOnlyList<string> Sound =
    [
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
    ];

    private static readonly IReadOnlyList<string> RsaExchange =
        ["TLS_RSA_WITH_AES_128_GCM_SHA256", "TLS_RSA_WITH_AES_256_GCM_SHA384", "TLS_RSA_WITH_AES_128_CBC_SHA", "TLS_RSA_WITH_AES_256_CBC_SHA"];

    /// <summary>With 3DES; the second exchanges keys by RSA too.</summary>
    private static readonly IReadOnlyList<string> TripleDes = ["TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA", "TLS_RSA_WITH_3DES_EDE_CBC_SHA"];

    /// <summary>On by name alone.</summary>
    private static readonly IReadOnlyList<string> NeverDefault =
    [
        "TLS_RSA_WITH_RC4_128_SHA", "TLS_ECDHE_RSA_WITH_RC4_128_SHA", "TLS_ECDHE_ECDSA_WITH_RC4_128_SHA",
        "TLS_RSA_WITH_AES_128_CBC_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
    ];

    /// <summary>Names that components take beside Go's (staging/src/k8s.io/component-base/cli/flag/ciphersuites_flag.go).</summary>
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305"] = "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
        ["TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305"] = "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Insecure = RsaExchange.Concat(TripleDes).Concat(NeverDefault).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Known = Sound.Concat(OfTls13).Concat(Insecure).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Go's own name of a suite, or null when it has none such.</summary>
    public static string? Canonical(string name) => Aliases.GetValueOrDefault(name, name) is var canonical && Known.Contains(canonical) ? canonical : null;

    /// <summary>Whether Go counts a suite among its insecure ones, as of Go 1.26.</summary>
    public static bool IsInsecure(string name) => Insecure.Contains(name);

    /// <summary>Suites of TLS 1.2 and older that are on where none is configured.</summary>
    /// <param name="go">Version whose defaults hold.</param>
    /// <param name="keepsRsaExchange">Whether GODEBUG brings RSA key exchange back; null for no word on it.</param>
    /// <param name="keepsTripleDes">The same of 3DES.</param>
    public static IEnumerable<string> DefaultsOf(MinorVersion go, bool? keepsRsaExchange, bool? keepsTripleDes)
    {
        var (withRsa, withTripleDes) = (keepsRsaExchange ?? go.CompareTo(WithoutRsaExchange) < 0, keepsTripleDes ?? go.CompareTo(WithoutTripleDes) < 0);
        return Sound
            .Concat(RsaExchange.Where(_ => withRsa))
            .Concat(TripleDes.Where(name => withTripleDes && (withRsa || !name.StartsWith("TLS_RSA_", StringComparison.Ordinal))));
    }
}
