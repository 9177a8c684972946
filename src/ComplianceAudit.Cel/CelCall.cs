using System.Collections.Immutable;

namespace ComplianceAudit.Cel;

/// <summary>A function call that a program, or a shared function that it uses, contains. Immutable.</summary>
public sealed record CelCall
{
    internal CelCall(string function, ImmutableArray<string?> arguments, CelSource source, int offset) =>
        (Function, Arguments, Source, Offset) = (function, arguments, source, offset);

    /// <summary>Name of the function, with its namespace: <c>size</c>, <c>snapshot.list</c>.</summary>
    public string Function { get; }

    /// <summary>Per argument, the receiver first: its text when it is a string literal, otherwise null.</summary>
    public ImmutableArray<string?> Arguments { get; }

    /// <summary>The expression that holds the call: the program's, or the body of a shared function.</summary>
    public CelSource Source { get; }

    /// <summary>Where the function's name stands in the text of <see cref="Source"/>, in UTF-16 units from 0.</summary>
    public int Offset { get; }

    /// <summary>What the call gives, as <see cref="CelPath.Root"/> names it.</summary>
    public string Root => CelPath.RootOf(Function, Arguments);

    /// <summary>A diagnostic of the host's about this call, placed at the name.</summary>
    /// <param name="code">The host's stable code.</param>
    /// <param name="message">What was found, what was expected, what to do; one line without a full stop.</param>
    public CelDiagnostic Report(string code, string message) => new(code, message, Source, Offset);
}
