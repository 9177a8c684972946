namespace ComplianceAudit.Rules.Loading;

/// <summary>Collects what is wrong while files are read, so that an author sees all of it at once.</summary>
internal sealed class LoadDiagnostics
{
    private readonly List<RuleDiagnostic> _found = [];

    public int Count => _found.Count;

    public void Add(RuleDiagnostic diagnostic) => _found.Add(diagnostic);

    /// <summary>What was found, in reading order.</summary>
    public IReadOnlyList<RuleDiagnostic> Ordered =>
        [.. _found.OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column).ThenBy(d => d.Code, StringComparer.Ordinal)];
}
