namespace ComplianceAudit.Rules.Results;

/// <summary>How much a failure matters, from least to most.</summary>
public enum Severity
{
    /// <summary>Weight 1.</summary>
    Low,

    /// <summary>Weight 4.</summary>
    Medium,

    /// <summary>Weight 7.</summary>
    High,

    /// <summary>Weight 10.</summary>
    Critical,
}
