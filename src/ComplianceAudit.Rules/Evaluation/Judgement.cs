using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>What the elements of a subject, or the subject as a whole, came to: the same for all subjects of one pod specification. Immutable.</summary>
internal sealed class Judgement
{
    public Judgement(IReadOnlyList<Judged> all)
    {
        All = all;
        Open = [.. all.Where(judged => judged.Verdict != Verdict.Pass)];
    }

    public IReadOnlyList<Judged> All { get; }

    /// <summary>Those that did not pass.</summary>
    public IReadOnlyList<Judged> Open { get; }

    public bool HasPass => Open.Count < All.Count;
}
