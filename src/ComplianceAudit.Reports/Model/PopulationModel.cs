using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>Evidence for a judgement about a whole list.</summary>
internal sealed record PopulationModel(IReadOnlyList<string> Sources, int Count, string Digest, IReadOnlyList<string> Subjects)
{
    public static PopulationModel? Of(PopulationEvidence? evidence) =>
        evidence is null ? null : new(evidence.Sources, evidence.Count, evidence.Digest, evidence.Subjects);
}
