namespace ComplianceAudit.Cel.Syntax;

/// <summary>Where a node stands in the text of its expression.</summary>
/// <param name="Start">Offset of its first character; parentheses around it are not counted in.</param>
/// <param name="Offset">What diagnostics about it point at.</param>
/// <param name="End">Offset behind its last character.</param>
internal readonly record struct Place(int Start, int Offset, int End);
