using System.Globalization;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Says of a snapshot what whoever relies on it must know first, the worst first.</summary>
internal static class AuditWarnings
{
    /// <summary>Lists or keys that are named; of more the number is told.</summary>
    private const int MostNamed = 5;

    private const string PlainHttp = "http://";

    public static IReadOnlyList<AuditWarning> Of(SnapshotManifest manifest)
    {
        var warnings = new List<AuditWarning>();
        if (!manifest.TlsVerified)
            warnings.Add(NotVerified(manifest.Endpoint));
        if (manifest.IsNewerFormat)
            warnings.Add(NewerFormat(manifest.Format, manifest.UnknownKeys));
        var changed = manifest.Coverage.Where(row => row.Changed).Select(row => row.Source.ToString()).Distinct().Order(StringComparer.Ordinal).ToList();
        if (changed.Count > 0)
            warnings.Add(Changed(changed));
        return warnings;
    }

    private static AuditWarning NotVerified(string endpoint) => new(
        "tls-not-verified", Severity.High,
        endpoint.StartsWith(PlainHttp, StringComparison.OrdinalIgnoreCase)
            ? $"The API server was asked without TLS: nothing proves that this cluster answered, or that nobody changed or read what {endpoint} sent."
            : "The kubeconfig turns TLS verification off: nothing proves that this cluster answered, and whoever answered in its place holds the credentials that were used.",
        "Collect again with a kubeconfig that names the cluster's certificate authority and an https address, without insecure-skip-tls-verify.");

    private static AuditWarning NewerFormat(string format, IReadOnlyList<string> keys) => new(
        "newer-format", Severity.Medium,
        $"The snapshot has format {format}, which is newer than this version of ComplianceAudit knows: what the format added since was not looked at{KeysOf(keys)}.",
        "Evaluate the snapshot with the version of ComplianceAudit that collected it, or a later one.");

    private static string KeysOf(IReadOnlyList<string> keys) =>
        keys.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", among it {keys.Count} {(keys.Count == 1 ? "key" : "keys")} of its manifest: {Named(keys)}");

    private static AuditWarning Changed(List<string> sources) => new(
        "list-changed", Severity.Low,
        $"Lists changed while they were read: {Named(sources)}. Each of their objects is as it was when its page was read; together they were never there at one moment.",
        "Collect again while less changes, where a verdict about these lists is in doubt.");

    private static string Named(IReadOnlyList<string> all)
    {
        var named = string.Join(", ", all.Take(MostNamed));
        return all.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"{named} and {all.Count - MostNamed} more") : named;
    }
}
