using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Planning;

/// <summary>What the parts of one program share while it is planned: its expression and the shared functions that it calls.</summary>
internal sealed class PlanContext(CelEnvironment environment, bool isTraced = false)
{
    private readonly List<CelDiagnostic> _diagnostics = [];
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _nameIndexes = new(StringComparer.Ordinal);
    private readonly Dictionary<SharedExpression, SharedBody> _bodies = [];
    private readonly SortedSet<string> _variables = new(StringComparer.Ordinal);
    private readonly List<CelCall> _calls = [];

    public CelEnvironment Environment { get; } = environment;

    /// <summary>Whether evaluations of the program can be explained.</summary>
    public bool IsTraced { get; } = isTraced;

    public PlanErrors Errors => new(_diagnostics);

    public IReadOnlyList<CelDiagnostic> Diagnostics => _diagnostics;

    /// <summary>Slots for variables of macros and parameters, each used for one of them.</summary>
    public int Locals { get; private set; }

    /// <summary>Levels of the syntax trees of the shared functions that are being planned, one inside the other.</summary>
    public int OpenDepth { get; set; }

    /// <summary>Levels of nodes of the whole program, with the shared functions that it calls.</summary>
    public int Depth { get; set; }

    public int NameIndex(string field)
    {
        if (_nameIndexes.TryGetValue(field, out var index))
            return index;
        _names.Add(field);
        return _nameIndexes[field] = _names.Count - 1;
    }

    public int TakeLocals(int count)
    {
        Locals += count;
        return Locals - count;
    }

    /// <summary>The tree of an expression; its diagnostics join the others.</summary>
    public Expr Parse(CelSource source) => Parser.Parse(source, _diagnostics);

    public void Uses(string variable) => _variables.Add(variable);

    public void Calls(CelCall call) => _calls.Add(call);

    /// <summary>The plan of a shared function; its diagnostics join the program's. Its root is null while it is being planned.</summary>
    public SharedBody BodyOf(SharedExpression expression)
    {
        if (_bodies.TryGetValue(expression, out var known))
            return known;
        var body = _bodies[expression] = new SharedBody(TakeLocals(expression.Parameters.Length));
        var planner = new Planner(this, expression.Source);
        planner.PlanBody(expression, body);
        return body;
    }

    public CelProgram Build(CelSource source, PlanNode root) => new(source, root, (Locals, IsTraced ? Depth * 2 : Depth), [.. _names], [.. _variables], [.. _calls]);
}
