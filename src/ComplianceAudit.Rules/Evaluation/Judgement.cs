using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>What the elements of a subject, or the subject as a whole, came to: the same for all subjects of one pod specification. Immutable.</summary>
/// <param name="kept">What is to be an outcome, in the order of the elements.</param>
/// <param name="hasPass">Whether anything passed, kept or not.</param>
internal sealed class Judgement(IReadOnlyList<Judged> kept, bool hasPass)
{
    /// <summary>There was nothing to judge.</summary>
    public static readonly Judgement Nothing = new([], hasPass: false);

    /// <summary>All passed, and passes are not kept.</summary>
    public static readonly Judgement Passes = new([], hasPass: true);

    public IReadOnlyList<Judged> Kept => kept;

    public bool HasPass => hasPass;

    /// <summary>The subject as a whole came to a verdict.</summary>
    public static Judgement Whole(Verdict verdict) => new([new Judged(Judged.Whole, "", verdict)], verdict == Verdict.Pass);
}
