using System.Collections.Concurrent;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>One check's answers per pod specification, so that equal ones are judged once. Thread-safe: whoever comes first computes, and all compute the same.</summary>
internal sealed class VerdictCache
{
    /// <summary>Whether the check is about the subject: pass when it is, notApplicable when not; null is kept for nothing.</summary>
    public ConcurrentDictionary<SharedPart, Verdict> Applies { get; } = new(ReferenceEqualityComparer.Instance);

    public ConcurrentDictionary<SharedPart, Judgement> Judgements { get; } = new(ReferenceEqualityComparer.Instance);
}
