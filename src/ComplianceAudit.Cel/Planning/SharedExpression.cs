using System.Collections.Immutable;

namespace ComplianceAudit.Cel.Planning;

/// <summary>A function whose body is an expression.</summary>
/// <param name="Name">Name as expressions write it.</param>
/// <param name="Parameters">Parameters, the receiver first.</param>
/// <param name="IsMember">Whether it is called on a receiver.</param>
/// <param name="Source">The body.</param>
internal sealed record SharedExpression(string Name, ImmutableArray<string> Parameters, bool IsMember, CelSource Source);
