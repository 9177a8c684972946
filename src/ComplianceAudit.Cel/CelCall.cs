using System.Collections.Immutable;

namespace ComplianceAudit.Cel;

/// <summary>A function call that a program, or a shared function that it uses, contains. Immutable.</summary>
/// <param name="Function">Name of the function.</param>
/// <param name="Arguments">Per argument, the receiver first: its text when it is a string literal, otherwise null.</param>
/// <param name="Source">The expression that holds the call.</param>
/// <param name="Offset">Where the function's name stands in it.</param>
public sealed record CelCall(string Function, ImmutableArray<string?> Arguments, CelSource Source, int Offset)
{
    /// <summary>A diagnostic of the host's about this call, placed at the name.</summary>
    /// <param name="code">The host's stable code.</param>
    /// <param name="message">What was found, what was expected, what to do.</param>
    public CelDiagnostic Report(string code, string message) => new(code, message, Source, Offset);
}
