namespace ComplianceAudit.Cel;

/// <summary>Outcome of a compilation. Immutable.</summary>
/// <param name="Program">The program; null when there is any diagnostic.</param>
/// <param name="Diagnostics">Everything wrong with the expression, in the order of the text; the first hundred where there are more.</param>
public sealed record CelCompilation(CelProgram? Program, IReadOnlyList<CelDiagnostic> Diagnostics);
