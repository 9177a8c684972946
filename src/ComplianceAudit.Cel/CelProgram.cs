using System.Collections.Immutable;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel;

/// <summary>A compiled expression. Immutable and thread-safe.</summary>
public sealed class CelProgram
{
    private readonly ImmutableArray<string> _fields;

    private readonly Lazy<IReadOnlyList<CelPath>> _reads;

    internal CelProgram(
        (CelEnvironment Environment, Expr Tree) from, CelSource source, PlanNode root, CelType resultType, (int Locals, int Depth) needs, ImmutableArray<string> fields, ImmutableArray<string> variables, ImmutableArray<CelCall> calls)
    {
        (Source, Root, ResultType, Variables, Calls) = (source, root, resultType, variables, calls);
        (Locals, Depth) = needs;
        _fields = fields;
        Tree = from.Tree;
        _reads = new Lazy<IReadOnlyList<CelPath>>(() => ReadsOf(from.Environment));
    }

    /// <summary>The expression.</summary>
    public CelSource Source { get; }

    /// <summary>Type of the result as far as it is known before evaluation.</summary>
    public CelType ResultType { get; }

    /// <summary>Names of the environment's variables that the program, or a shared function that it uses, reads; ordered, without repeats.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Every function call of the program and of the shared functions that it uses.</summary>
    public IReadOnlyList<CelCall> Calls { get; }

    /// <summary>Everything that an evaluation can read of variables, and of what functions of the host give; ordered by text, none that another one says.</summary>
    /// <value>More than one evaluation reads, never less. Found when it is first asked for.</value>
    public IReadOnlyList<CelPath> Reads => _reads.Value;

    internal PlanNode Root { get; }

    internal Expr Tree { get; }

    /// <summary>Slots that an evaluation needs.</summary>
    internal int Locals { get; }

    /// <summary>Levels of nodes that an evaluation goes down.</summary>
    internal int Depth { get; }

    /// <summary>Resolves the program's field names in a run's name table, once for any number of evaluations.</summary>
    public CelBoundProgram Bind(CelNames names) => new(this, [.. _fields.Select(names.IdOf)]);

    private IReadOnlyList<CelPath> ReadsOf(CelEnvironment environment)
    {
        var reach = new CelReach(environment);
        reach.Add(this);
        return reach.Paths;
    }
}
