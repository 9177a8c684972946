namespace ComplianceAudit.Cel.Syntax;

/// <summary>Ends parsing at the first error; never leaves <see cref="Parser"/>.</summary>
internal sealed class SyntaxFailure(CelDiagnostic diagnostic) : Exception(diagnostic.Message)
{
    public CelDiagnostic Diagnostic { get; } = diagnostic;
}
