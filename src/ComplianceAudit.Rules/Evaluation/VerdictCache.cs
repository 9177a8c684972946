using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>One check's answers by <see cref="Subject.Spec"/>, so that equal specifications are judged once. Thread-safe: whoever comes first computes, and all compute the same.</summary>
/// <param name="specs">How many specifications there are.</param>
internal sealed class VerdictCache(int specs)
{
    /// <summary>One more than the verdict; 0 before anybody knows.</summary>
    private readonly byte[] _applies = new byte[specs];

    private readonly Judgement?[] _judgements = new Judgement?[specs];

    /// <summary>Whether the check is about subjects of a specification: pass when it is, fail when not; null before anybody knows.</summary>
    public Verdict? AppliesTo(int spec) => _applies[spec] is > 0 and var known ? (Verdict)(known - 1) : null;

    public void KeepApplies(int spec, Verdict applies) => _applies[spec] = (byte)(applies + 1);

    public Judgement? JudgementOf(int spec) => Volatile.Read(ref _judgements[spec]);

    public void Keep(int spec, Judgement judgement) => Volatile.Write(ref _judgements[spec], judgement);
}
