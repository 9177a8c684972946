namespace ComplianceAudit.Cel.Syntax;

/// <summary>Ends parsing at the first error; never leaves <see cref="Parser"/>.</summary>
#pragma warning disable CA1032 // Made by SyntaxErrors alone, so the usual constructors would be dead code.
internal sealed class SyntaxFailure(CelDiagnostic diagnostic) : Exception(diagnostic.Message)
#pragma warning restore CA1032
{
    public CelDiagnostic Diagnostic { get; } = diagnostic;
}
