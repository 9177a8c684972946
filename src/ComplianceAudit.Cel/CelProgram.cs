using System.Collections.Immutable;

namespace ComplianceAudit.Cel;

/// <summary>A compiled expression. Immutable and thread-safe.</summary>
public sealed class CelProgram
{
    internal CelProgram(CelSource source, ImmutableArray<string> variables, ImmutableArray<CelCall> calls) =>
        (Source, Variables, Calls) = (source, variables, calls);

    /// <summary>The expression.</summary>
    public CelSource Source { get; }

    /// <summary>Names of the environment's variables that the program, or a shared function that it uses, reads; ordered, without repeats.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Every function call of the program and of the shared functions that it uses.</summary>
    public IReadOnlyList<CelCall> Calls { get; }

    /// <summary>Resolves the program's field names in a run's name table, once for any number of evaluations.</summary>
    public CelBoundProgram Bind(CelNames names) => throw new NotSupportedException(names.ToString());
}
