using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Explaining;
using ComplianceAudit.Cel.Operators;
using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Planning;

/// <summary>Turns the syntax tree of one expression into a plan: names become slots, calls become functions, constants are prepared.</summary>
internal sealed class Planner
{
    /// <summary>Levels of nodes with all functions counted in: they take about half a megabyte of the stack.</summary>
    private const int MaxDepth = 1000;

    private static readonly ConstantNode Nothing = new(CelValue.Null);

    private readonly CelSource _source;
    private readonly NameResolver _names;
    private readonly CallPlanner _calls;
    private readonly TracePlanner? _trace;
    private int _depthOfCallees;

    public Planner(PlanContext context, CelSource source)
    {
        (Context, _source) = (context, source);
        _names = new NameResolver(context, source);
        _calls = new CallPlanner(this, _names, source);
        _trace = context.IsTraced ? new TracePlanner(source, _names) : null;
    }

    public PlanContext Context { get; }

    /// <summary>Nodes planned so far.</summary>
    public int Planned { get; private set; }

    /// <summary>The plan of a source; of no use when there are diagnostics in the context.</summary>
    public PlanNode PlanSource()
    {
        var expression = Context.Parse(_source);
        var root = Plan(expression);
        Context.Depth = expression.Depth + _depthOfCallees;
        return root;
    }

    public void PlanBody(SharedExpression expression, SharedBody body)
    {
        for (var i = 0; i < expression.Parameters.Length; i++)
            _names.Declare(expression.Parameters[i], new LocalNode(body.FirstParameter + i));
        var tree = Context.Parse(_source);
        // Planning nests like evaluation does, so a chain of functions too long for the one is refused before the other.
        Context.OpenDepth += tree.Depth;
        if (Context.OpenDepth <= MaxDepth)
            body.Root = Plan(tree);
        else
            Context.Errors.TooDeep(_source, 0, expression.Name, MaxDepth);
        Context.OpenDepth -= tree.Depth;
        body.Root ??= Nothing;
        body.Depth = tree.Depth + _depthOfCallees;
        body.Steps = Cost.OfNodes(Planned);
    }

    public Site SiteOf(Expr expression) => new(_source, expression.Offset);

    /// <summary>Gives a name to a new slot until it is forgotten.</summary>
    public int Declare(string name)
    {
        var slot = Context.TakeLocals(1);
        _names.Declare(name, new LocalNode(slot));
        return slot;
    }

    /// <summary>Gives a name to what a node computes until it is forgotten.</summary>
    public void Define(string name, PlanNode value) => _names.Declare(name, value);

    public void Forget(int count) => _names.Forget(count);

    /// <summary>Counts the levels below a call of a shared function.</summary>
    public void Enter(SharedBody body, string name, int offset)
    {
        _depthOfCallees = Math.Max(_depthOfCallees, body.Depth);
        if (_depthOfCallees > MaxDepth)
            Context.Errors.TooDeep(_source, offset, name, MaxDepth);
    }

    public PlanNode Plan(Expr expression)
    {
        Planned++;
        return _trace is null ? NodeOf(expression) : _trace.Plan(expression, NodeOf);
    }

    public PlanNode[] PlanAll(Expr[] expressions) => Array.ConvertAll(expressions, Plan);

    private PlanNode NodeOf(Expr expression) => expression switch
    {
        LiteralExpr literal => new ConstantNode(literal.Value),
        NameExpr or SelectExpr { IsOptional: false } when _names.TryResolve(expression, out var resolved) => resolved,
        NameExpr name => Unresolved(name),
        SelectExpr select => new SelectNode(Plan(select.Operand), select.Field, Context.NameIndex(select.Field), select.IsOptional, SiteOf(select)),
        IndexExpr index => new IndexNode(Plan(index.Operand), Plan(index.Index), index.IsOptional, SiteOf(index)),
        CallExpr call => _calls.Plan(call),
        MacroExpr macro => macro.Macro.Plan(macro, this),
        ListExpr list => new ListNode(PlanAll(list.Elements), list.Optional, SiteOf(list)),
        MapExpr map => new MapNode(PlanAll(map.Keys), PlanAll(map.Values), map.Optional, SiteOf(map)),
        ConditionalExpr choice => new ConditionalNode(Plan(choice.Condition), Plan(choice.Then), Plan(choice.Otherwise), SiteOf(choice)),
        LogicExpr logic => new LogicNode(logic.IsAnd, PlanAll(logic.Terms), SiteOf(logic)),
        UnaryExpr { Symbol: '!' } not => new NotNode(Plan(not.Operand), SiteOf(not)),
        UnaryExpr negate => new NegateNode(Plan(negate.Operand), SiteOf(negate)),
        BinaryExpr binary => new BinaryNode(BinaryOperator.Find(binary.Symbol), Plan(binary.Left), Plan(binary.Right), SiteOf(binary)),
        ErrorExpr error => Broken(error),
        _ => throw new InvalidOperationException($"No plan for {expression.GetType().Name}."),
    };

    /// <summary>What a name stands for that no expression can write; reported as it was written when there is none.</summary>
    public PlanNode PlanName(MacroExpr call, string name)
    {
        if (_names.FindLocal(name) is { } local)
            return local;
        Context.Errors.UnknownName(_source, call.Offset, call.ToString(), null);
        return Nothing;
    }

    /// <summary>Looks at the parts that could be read; what is wrong with the whole is reported.</summary>
    private ConstantNode Broken(ErrorExpr error)
    {
        PlanAll(error.Parts);
        return Nothing;
    }

    private ConstantNode Unresolved(NameExpr name)
    {
        _names.ReportUnknown(name);
        return Nothing;
    }
}
