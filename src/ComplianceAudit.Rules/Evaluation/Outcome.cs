using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>What one subject, or one element of it, came to; its finding is written when it is known which outcomes fold into one.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Item">As <see cref="Judged.Item"/>.</param>
/// <param name="Key">Path of the element from the pod's root, equal for a template and its pods; empty for the whole.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Count">How many subjects came to the same: those of the cohort that the subject begins, or itself.</param>
internal readonly record struct Outcome(Subject Subject, int Item, string Key, Verdict Verdict, int Count);
