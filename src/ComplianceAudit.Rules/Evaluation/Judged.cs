using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>What an element, or a subject as a whole, came to.</summary>
/// <param name="Item">Index of the element, from 0; or <see cref="Whole"/>, or <see cref="Lacking"/>.</param>
/// <param name="Key">As <see cref="Outcome.Key"/>; null where it has yet to be read from the subject's own document.</param>
/// <param name="Verdict">The verdict.</param>
internal readonly record struct Judged(int Item, string? Key, Verdict Verdict)
{
    /// <summary>The subject itself was judged, not an element.</summary>
    public const int Whole = -1;

    /// <summary>Elements that may exist beside those that were read.</summary>
    public const int Lacking = -2;
}
