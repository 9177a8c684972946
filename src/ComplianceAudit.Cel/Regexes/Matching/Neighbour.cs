namespace ComplianceAudit.Cel.Regexes.Matching;

/// <summary>What stands before or behind a place, as far as assertions ask.</summary>
internal enum Neighbour
{
    /// <summary>Nothing: the text begins or ends there.</summary>
    None,
    LineBreak,
    Word,
    Other,
}
