namespace ComplianceAudit.Rules;

/// <summary>Rule packs that cannot be used; carries every mistake found, not the first only.</summary>
public sealed class RulePackException : Exception
{
    /// <summary>Makes the error of all diagnostics found.</summary>
    /// <param name="diagnostics">At least one.</param>
    public RulePackException(IReadOnlyList<RuleDiagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Every mistake, ordered by file, line and column.</summary>
    public IReadOnlyList<RuleDiagnostic> Diagnostics { get; }
}
