using System.Collections.Immutable;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Checking;

/// <summary>A syntax tree whose nodes know their types and what their names stand for.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Depth">Levels of nodes in it and in the shared functions that it calls.</param>
/// <param name="Callees">Shared functions that it calls.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record CheckedExpression(Expr Tree, int Depth, ImmutableArray<SharedExpression> Callees, IReadOnlyList<CelDiagnostic> Diagnostics);
