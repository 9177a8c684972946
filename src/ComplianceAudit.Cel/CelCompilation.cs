namespace ComplianceAudit.Cel;

/// <summary>Outcome of a compilation. Immutable.</summary>
public sealed record CelCompilation
{
    internal CelCompilation(CelProgram? program, IReadOnlyList<CelDiagnostic> diagnostics) => (Program, Diagnostics) = (program, diagnostics);

    /// <summary>The program; null when there is any diagnostic.</summary>
    public CelProgram? Program { get; }

    /// <summary>Everything wrong with the expression, in the order of the text; the first hundred where there are more.</summary>
    public IReadOnlyList<CelDiagnostic> Diagnostics { get; }
}
