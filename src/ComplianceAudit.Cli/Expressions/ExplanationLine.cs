using ComplianceAudit.Cel;

namespace ComplianceAudit.Cli.Expressions;

/// <summary>One line of an explanation, or one entry where it is read by programs.</summary>
/// <param name="Depth">How many parts it is inside of.</param>
/// <param name="Part">The part; null where the line says something else.</param>
/// <param name="Place">Where the body of a shared function stands, when it begins here.</param>
/// <param name="Variables">Names that have a value from here on.</param>
/// <param name="Note">What is left out here; empty when the line says something else.</param>
internal sealed record ExplanationLine(
    int Depth, CelExplanation? Part, string Place, IReadOnlyList<KeyValuePair<string, CelValue>> Variables, string Note);
