using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Nodes.Certificates;

/// <summary>Whether a certificate leads to a root among the certificates met on the node. Times are not judged: an assessment does that at its own moment. Nothing is fetched.</summary>
internal static class CertificateChain
{
    /// <summary>Certificates among which issuers are looked for.</summary>
    private const int MostIssuers = 1_000;

    private const X509ChainStatusFlags NotJudged =
        X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.NotTimeNested | X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation
        | X509ChainStatusFlags.NotValidForUsage | X509ChainStatusFlags.CtlNotTimeValid;

    /// <summary>Judges a certificate; the issuer of one that signed itself is itself.</summary>
    public static JsonObject Of(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> met)
    {
        // Names are compared first: building a chain among hundreds for each of hundreds would take its time.
        var issuers = IssuersOf(certificate, met);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid | X509VerificationFlags.IgnoreWrongUsage;
        foreach (var issuer in issuers)
            (IsSelfIssued(issuer) ? chain.ChainPolicy.CustomTrustStore : chain.ChainPolicy.ExtraStore).Add(issuer);

        try
        {
            chain.Build(certificate);
            return Judge(chain);
        }
        catch (Exception found) when (found is CryptographicException or ArgumentException)
        {
            return new JsonObject { ["complete"] = false, ["problem"] = "it cannot be judged" };
        }
    }

    private static JsonObject Judge(X509Chain chain)
    {
        var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) & ~NotJudged;
        var judged = new JsonObject { ["complete"] = status == X509ChainStatusFlags.NoError };
        if (chain.ChainElements.Count > 1 || status == X509ChainStatusFlags.NoError)
            judged["issuerSha256"] = CertificateFact.DigestOf(chain.ChainElements[Math.Min(1, chain.ChainElements.Count - 1)].Certificate);
        if (status != X509ChainStatusFlags.NoError)
            judged["problem"] = status.HasFlag(X509ChainStatusFlags.NotSignatureValid) ? "a signature is wrong"
                : status.HasFlag(X509ChainStatusFlags.PartialChain) || status.HasFlag(X509ChainStatusFlags.UntrustedRoot) ? "an issuer is not among the certificates met on the node"
                : "it does not follow the rules of chains";
        return judged;
    }

    private static HashSet<X509Certificate2> IssuersOf(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> met)
    {
        var issuers = new HashSet<X509Certificate2>();
        var wanted = new Queue<X509Certificate2>([certificate]);
        while (wanted.TryDequeue(out var next) && issuers.Count < MostIssuers)
        {
            foreach (var one in met.Where(one => one.SubjectName.RawData.AsSpan().SequenceEqual(next.IssuerName.RawData)))
            {
                if (issuers.Add(one) && !IsSelfIssued(one))
                    wanted.Enqueue(one);
            }
        }

        return issuers;
    }

    private static bool IsSelfIssued(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
}
