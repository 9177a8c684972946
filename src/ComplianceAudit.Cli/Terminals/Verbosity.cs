namespace ComplianceAudit.Cli.Terminals;

/// <summary>How much is said beside the result.</summary>
internal enum Verbosity
{
    /// <summary>Errors alone.</summary>
    Quiet,

    /// <summary>Progress, the summary and errors.</summary>
    Normal,

    /// <summary>Every step too, and stack traces.</summary>
    Verbose,
}
