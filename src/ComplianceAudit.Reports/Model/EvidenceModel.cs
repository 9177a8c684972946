using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>One value that decided a finding: where it was read, what was seen and wanted, where the value comes from.</summary>
internal sealed record EvidenceModel(string Source, string Path, string Value, string Expected, string Origin)
{
    public static EvidenceModel Of(Evidence evidence) => new(evidence.Source, evidence.Path, evidence.Value, evidence.Expected, evidence.Origin);
}
