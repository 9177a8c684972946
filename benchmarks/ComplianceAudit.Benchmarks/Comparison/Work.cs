namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>What is measured of an engine.</summary>
internal enum Work
{
    /// <summary>One evaluation of a compiled expression.</summary>
    Evaluate,

    /// <summary>From the text to what is evaluated.</summary>
    Compile,
}
