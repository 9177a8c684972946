using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules;

/// <summary>What an expression came to. Immutable.</summary>
/// <param name="Program">The compiled expression.</param>
/// <param name="Explanation">Its value, and that of each part.</param>
/// <param name="Steps">Steps that the evaluation took.</param>
public sealed record TrialResult(CelProgram Program, CelExplanation Explanation, long Steps);
