using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Rules.Scoring;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Puts check results together into an assessment.</summary>
internal static class AssessmentBuilder
{
    public static Assessment Build(RunContext context, EvaluationOptions options, IReadOnlyList<RulePack> packs, IReadOnlyList<CheckResult> checks)
    {
        var byInstance = checks.ToDictionary(check => check.InstanceId, StringComparer.Ordinal);
        var snapshot = context.Snapshot.Snapshot;
        var described = Describe(options);
        var id = IdOf(snapshot.Digest, packs, described, context.AsOf);
        return new Assessment(
            new AssessmentMetadata(id, ToolVersion(), context.AsOf, described), context.Cluster.Assessed, Evidence(snapshot), checks,
            [.. packs.Select(pack => PackScorer.Score(pack, byInstance, context.Cluster.Assessed.Version))]);
    }

    private static SortedDictionary<string, string> Describe(EvaluationOptions options)
    {
        var described = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["evidence"] = options.Evidence == EvidenceDetail.All ? "all" : "default" };
        if (options.AsOf is { } asOf)
            described["as-of"] = Moment(asOf);
        if (options.KubernetesVersion is { } version)
            described["kubernetes-version"] = version;
        return described;
    }

    private static string IdOf(string digest, IReadOnlyList<RulePack> packs, SortedDictionary<string, string> options, DateTimeOffset asOf)
    {
        var parts = packs.Select(pack => $"{pack.Id}@{pack.Version} {pack.Digest}")
            .Prepend(digest)
            .Concat(options.Select(option => $"{option.Key}={option.Value}"))
            .Append(Moment(asOf));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static string ToolVersion() =>
        typeof(AssessmentBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static AssessedSnapshot Evidence(Snapshot snapshot)
    {
        var manifest = snapshot.Manifest;
        return new AssessedSnapshot(
            snapshot.Digest, snapshot.File, manifest.Collector, manifest.Started, manifest.Ended, manifest.Principal, manifest.PrincipalGroups,
            manifest.Endpoint, manifest.CaFingerprint, manifest.TlsVerified, AuditWarnings.Of(manifest),
            [
                .. manifest.Coverage
                    .OrderBy(coverage => coverage.Source.ToString(), StringComparer.Ordinal)
                    .ThenBy(coverage => coverage.Namespace, StringComparer.Ordinal)
                    .ThenBy(coverage => coverage.Node, StringComparer.Ordinal)
                    .Select(coverage => new CoverageResult(
                        coverage.Source.ToString(), coverage.Version, coverage.Namespace, coverage.Node, CoverageText.WordOf(coverage.Status), coverage.Reason, coverage.Count)),
            ]);
    }
}
