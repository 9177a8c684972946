namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>How an engine takes an expression.</summary>
internal enum Form
{
    /// <summary>In the words of <c>expressions.json</c>.</summary>
    AsWritten,

    /// <summary>In other words of the same meaning, with functions of the host.</summary>
    Rewritten,

    /// <summary>Not at all, or with another answer.</summary>
    Cannot,
}
