using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>The evidence: who read what, where and when.</summary>
internal sealed record SnapshotModel(
    string Digest,
    string File,
    string Collector,
    string Started,
    string Ended,
    string Principal,
    IReadOnlyList<string> Groups,
    string Endpoint,
    string CaFingerprint,
    bool TlsVerified,
    IReadOnlyList<WarningModel> Warnings,
    IReadOnlyList<CoverageModel> Coverage,
    IReadOnlyList<CoverageModel> Gaps)
{
    public static SnapshotModel Of(AssessedSnapshot snapshot)
    {
        CoverageModel[] coverage = [.. snapshot.Coverage.Select(CoverageModel.Of)];
        return new(
            snapshot.Digest,
            snapshot.File,
            snapshot.Collector,
            Words.Time(snapshot.Started),
            Words.Time(snapshot.Ended),
            snapshot.Principal,
            snapshot.PrincipalGroups,
            snapshot.Endpoint,
            snapshot.CaFingerprint,
            snapshot.TlsVerified,
            [.. snapshot.Warnings.Select(WarningModel.Of)],
            coverage,
            [.. coverage.Where(row => row.IsGap)]);
    }
}
