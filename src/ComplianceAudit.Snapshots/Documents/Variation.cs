namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Whether a text in a part belongs to the part or to each document that has it.</summary>
internal enum Variation
{
    /// <summary>To the part.</summary>
    None,

    /// <summary>To the document when it is a name that is generated for each pod.</summary>
    WhenGenerated,

    /// <summary>To the document.</summary>
    Always,
}
