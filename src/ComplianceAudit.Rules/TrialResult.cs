using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules;

/// <summary>What an expression came to. Immutable.</summary>
/// <param name="Explanation">Its value, and that of each part.</param>
/// <param name="Type">Type of the value as far as it is known before evaluation.</param>
/// <param name="Steps">Steps that the evaluation took.</param>
public sealed record TrialResult(CelExplanation Explanation, CelType Type, long Steps);
