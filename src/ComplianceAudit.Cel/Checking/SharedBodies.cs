using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Checking;

/// <summary>The shared functions of an environment, each checked once, after those that it calls.</summary>
internal sealed class SharedBodies
{
    /// <summary>Levels of nodes with all functions counted in: they take about half a megabyte of the stack.</summary>
    public const int MaxDepth = 1000;

    private readonly CelEnvironment _environment;
    private readonly Dictionary<SharedExpression, CheckedExpression?> _bodies = new(ReferenceEqualityComparer.Instance);
    private int _openDepth;
    private bool _isTooDeep;

    public SharedBodies(CelEnvironment environment) => _environment = environment;

    /// <summary>Checks them all. Nothing changes afterwards.</summary>
    public void CheckAll(IEnumerable<SharedExpression> expressions)
    {
        foreach (var expression in expressions)
        {
            _isTooDeep = false;
            Get(expression);
            if (_isTooDeep)
                _bodies[expression] = TooDeep(expression);
        }
    }

    /// <summary>A checked body; null while it is being checked, for then it calls itself.</summary>
    public CheckedExpression? Get(SharedExpression expression)
    {
        if (_bodies.TryGetValue(expression, out var known))
            return known;
        var diagnostics = new List<CelDiagnostic>();
        var tree = Parser.Parse(expression.Source, diagnostics);
        // Checking nests like evaluation does, so a chain of functions too long for the one is refused before the other. What was looked at meanwhile is looked at again by itself.
        _isTooDeep |= _openDepth + tree.Depth > MaxDepth;
        if (_isTooDeep)
            return TooDeep(expression);
        _openDepth += tree.Depth;
        _bodies[expression] = null;
        var body = Check(expression, tree, diagnostics);
        _openDepth -= tree.Depth;
        if (_isTooDeep)
            _bodies.Remove(expression);
        else
            _bodies[expression] = body;
        return body;
    }

    /// <summary>Adds what is wrong with functions and with those that they call.</summary>
    public void AddDiagnostics(IEnumerable<SharedExpression> callees, List<CelDiagnostic> diagnostics)
    {
        var seen = new HashSet<SharedExpression>(ReferenceEqualityComparer.Instance);
        var waiting = new Queue<SharedExpression>(callees);
        while (waiting.TryDequeue(out var callee))
        {
            if (!seen.Add(callee) || _bodies[callee] is not { } body)
                continue;
            diagnostics.AddRange(body.Diagnostics);
            foreach (var next in body.Callees)
                waiting.Enqueue(next);
        }
    }

    private CheckedExpression Check(SharedExpression expression, Expr tree, List<CelDiagnostic> diagnostics)
    {
        var checker = new Checker(_environment, expression.Source, diagnostics);
        for (var i = 0; i < expression.Parameters.Length; i++)
            checker.Scope.Declare(expression.Parameters[i], expression.Overload.Parameters[i]);
        var body = checker.CheckTree(tree);
        if (expression.IsResultDeclared && !checker.Types.TryAssign(tree.Type, expression.Overload.Result))
            checker.Errors.NotDeclaredResult(tree.Offset, expression.Name, expression.Overload.Result, tree.Type);
        return body;
    }

    private static CheckedExpression TooDeep(SharedExpression expression)
    {
        var diagnostics = new List<CelDiagnostic>();
        new CheckErrors(expression.Source, diagnostics, isChecked: true).TooDeep(0, expression.Name, MaxDepth);
        return new CheckedExpression(new ErrorExpr(default), 0, [], diagnostics);
    }
}
