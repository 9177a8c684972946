using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ComplianceAudit.Collector.Connecting;

/// <summary>Trusts the kubeconfig's certificate authorities alone, or the system's where it has none, and the server's name must match; or, where the kubeconfig says so, trusts everyone.</summary>
internal sealed class ServerTrust
{
    private readonly X509Certificate2Collection? _authorities;
    private volatile string _problem = "";

    private ServerTrust(X509Certificate2Collection? authorities, bool isBlind) => (_authorities, IsBlind) = (authorities, isBlind);

    /// <summary>Whether anyone is trusted.</summary>
    public bool IsBlind { get; }

    /// <summary>Why the last server was refused; empty when none was.</summary>
    public string Problem => _problem;

    /// <summary>SHA-256 of each authority's certificate, joined by commas; empty when the system's store decides.</summary>
    public string Fingerprint => _authorities is null
        ? ""
        : string.Join(',', _authorities.Select(one => Convert.ToHexStringLower(SHA256.HashData(one.RawData))));

    public static ServerTrust OfAnyone() => new(null, isBlind: true);

    public static ServerTrust OfSystem() => new(null, isBlind: false);

    /// <summary>Every certificate of the text, of which there may be many.</summary>
    /// <exception cref="CredentialProblem">There is none.</exception>
    public static ServerTrust OfAuthorities(string field, string pem)
    {
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            throw new CredentialProblem(field, "it holds a certificate that is broken");
        }

        return authorities.Count > 0 ? new ServerTrust(authorities, isBlind: false) : throw new CredentialProblem(field, "it holds no certificate in PEM");
    }

    public void Apply(SslClientAuthenticationOptions options)
    {
        if (_authorities is not null)
        {
            var policy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                DisableCertificateDownloads = true,
            };
            policy.CustomTrustStore.AddRange(_authorities);
            options.CertificateChainPolicy = policy;
        }

        options.RemoteCertificateValidationCallback = Accept;
    }

    private bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (IsBlind)
            return true;
        _problem = errors == SslPolicyErrors.None ? "" : Describe(certificate, chain, errors);
        return errors == SslPolicyErrors.None;
    }

    private string Describe(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
            return "it showed none";
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return $"it is for '{OneLine.Of(certificate.Subject)}' and does not name this address";

        var flags = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? X509ChainStatusFlags.NoError;
        if (flags.HasFlag(X509ChainStatusFlags.NotTimeValid))
            return $"it is valid from {certificate.GetEffectiveDateString()} to {certificate.GetExpirationDateString()} alone";
        var trusted = _authorities is null ? "the system's store has no such authority" : "the kubeconfig trusts another authority";
        return $"it was issued by '{OneLine.Of(certificate.Issuer)}' and {trusted}";
    }
}
