using ComplianceAudit.Cel.Regexes.Tree;

namespace ComplianceAudit.Cel.Regexes.Syntax;

/// <summary>What the text of a pattern says.</summary>
/// <param name="Node">The whole.</param>
/// <param name="Groups">Number of groups that take a number.</param>
/// <param name="Ranges">Ranges of characters in its classes, those of every class that it names counted.</param>
internal sealed record ParsedPattern(PatternNode Node, int Groups, int Ranges);
