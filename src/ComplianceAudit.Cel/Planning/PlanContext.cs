using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Fusion;

namespace ComplianceAudit.Cel.Planning;

/// <summary>What the parts of one program share while it is planned: its expression and the shared functions that it calls.</summary>
internal sealed class PlanContext(CelEnvironment environment, List<CelDiagnostic> diagnostics, bool isTraced = false)
{
    private readonly List<string> _names = [];
    private readonly Dictionary<SharedExpression, SharedBody> _bodies = [];
    private readonly SortedSet<string> _variables = new(StringComparer.Ordinal);
    private readonly List<CelCall> _calls = [];

    public CelEnvironment Environment { get; } = environment;

    /// <summary>Whether evaluations of the program can be explained.</summary>
    public bool IsTraced { get; } = isTraced;

    /// <summary>Slots for variables of macros and parameters, each used for one of them.</summary>
    public int Locals { get; private set; }

    /// <summary>Where a field's name lies in the program's table: behind those asked for before, so that the names of a path lie together.</summary>
    public int NameIndex(string field)
    {
        _names.Add(field);
        return _names.Count - 1;
    }

    /// <summary>Whether a path begins as another one does and goes on from its end.</summary>
    public bool GoesOn(FieldPath path, FieldPath from)
    {
        if (path.Root != from.Root || path.Count < from.Count)
            return false;
        for (var i = 0; i < from.Count; i++)
        {
            if (_names[path.First + i] != _names[from.First + i])
                return false;
        }
        return true;
    }

    public int TakeLocals(int count)
    {
        Locals += count;
        return Locals - count;
    }

    /// <summary>What is wrong with constants of an expression joins what is wrong with the program.</summary>
    public CheckErrors ErrorsIn(CelSource source) => new(source, diagnostics, Environment.IsChecked);

    public void Uses(string variable) => _variables.Add(variable);

    public void Calls(CelCall call) => _calls.Add(call);

    /// <summary>The plan of a shared function, made once.</summary>
    public SharedBody BodyOf(SharedExpression expression)
    {
        if (_bodies.TryGetValue(expression, out var known))
            return known;
        var body = _bodies[expression] = new SharedBody(TakeLocals(expression.Parameters.Length));
        new Planner(this, expression.Source).PlanBody(Environment.Bodies.Get(expression)!.Tree, expression, body);
        return body;
    }

    public CelProgram Build(CelSource source, PlanNode root, CheckedExpression expression) =>
        new((Environment, expression.Tree), source, root, expression.Tree.Type, (Locals, IsTraced ? expression.Depth * 2 : expression.Depth), [.. _names], [.. _variables], [.. _calls]);
}
