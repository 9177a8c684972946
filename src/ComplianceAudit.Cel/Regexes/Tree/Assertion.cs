namespace ComplianceAudit.Cel.Regexes.Tree;

/// <summary>What may be asked of a place between two characters.</summary>
internal enum Assertion
{
    TextStart,
    TextEnd,
    LineStart,
    LineEnd,
    WordBoundary,
    NoWordBoundary,
}
