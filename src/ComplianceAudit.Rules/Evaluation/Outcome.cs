using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>What one subject, or one element of it, came to, before it has an id and before equal ones are folded.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Path">Path for readers, from the resource's root.</param>
/// <param name="Key">The same from the pod's root, equal for a template and its pods.</param>
/// <param name="Line">Line in a manifest, 0 elsewhere.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Message">The message; empty where the finding will not be listed.</param>
/// <param name="Evidence">The evidence; empty where the finding will not be listed.</param>
internal sealed record Outcome(
    Subject Subject,
    string Path,
    string Key,
    int Line,
    Verdict Verdict,
    string Message,
    IReadOnlyList<Evidence> Evidence);
