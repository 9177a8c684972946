using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Explaining;
using ComplianceAudit.Cel.Fusion;
using ComplianceAudit.Cel.Operators;
using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Planning;

/// <summary>Turns the syntax tree of one expression into a plan: names become slots, calls become functions, constants are prepared.</summary>
internal sealed class Planner
{
    private readonly CelSource _source;
    private readonly CallPlanner _calls;
    private readonly TracePlanner? _trace;
    private readonly List<(string Name, PlanNode Node)> _locals = [];

    public Planner(PlanContext context, CelSource source)
    {
        (Context, _source) = (context, source);
        _calls = new CallPlanner(this, source);
        _trace = context.IsTraced ? new TracePlanner(source, this) : null;
    }

    public PlanContext Context { get; }

    /// <summary>Nodes planned so far.</summary>
    public int Planned { get; private set; }

    /// <summary>Names that macros and parameters give here, the innermost last.</summary>
    public IReadOnlyList<(string Name, PlanNode Node)> Locals => _locals;

    /// <summary>Plans the body of a shared function.</summary>
    public void PlanBody(Expr tree, SharedExpression expression, SharedBody body)
    {
        for (var i = 0; i < expression.Parameters.Length; i++)
            Define(expression.Parameters[i], new LocalNode(body.FirstParameter + i));
        body.Root = Plan(tree);
        body.Steps = Cost.OfNodes(Planned);
    }

    public Site SiteOf(Expr expression) => new(_source, expression.Offset);

    /// <summary>Takes a slot for a name, which the checker declares at the same place, until it is forgotten.</summary>
    public int Declare(string name)
    {
        var slot = Context.TakeLocals(1);
        Define(name, new LocalNode(slot));
        return slot;
    }

    /// <summary>Lets a name, which the checker declares at the same place, stand for what a node computes until it is forgotten.</summary>
    public void Define(string name, PlanNode value) => _locals.Add((name, value));

    public void Forget(int count) => _locals.RemoveRange(_locals.Count - count, count);

    /// <summary>What a name stands for.</summary>
    public PlanNode NodeOf(Meaning meaning)
    {
        switch (meaning)
        {
            case Meaning.Local local:
                return _locals[local.Level].Node;
            case Meaning.Variable variable:
                Context.Uses(variable.Name);
                return new VariableNode(variable.Slot);
            case Meaning.TypeName type:
                return new ConstantNode(type.Value);
            case Meaning.Nothing nothing:
                return new FailureNode(nothing.Error);
            default:
                throw new InvalidOperationException($"No plan for {meaning.GetType().Name}.");
        }
    }

    public PlanNode Plan(Expr expression)
    {
        Planned++;
        return _trace is null ? NodeFusion.Of(NodeOf(expression), Context) : _trace.Plan(expression, NodeOf);
    }

    public PlanNode[] PlanAll(Expr[] expressions) => Array.ConvertAll(expressions, Plan);

    private PlanNode NodeOf(Expr expression) => expression switch
    {
        LiteralExpr literal => new ConstantNode(literal.Value),
        NameExpr name => NodeOf(name.Meaning!),
        SelectExpr { Meaning: { } meaning } => NodeOf(meaning),
        SelectExpr select => new SelectNode(Plan(select.Operand), select.Field, Context.NameIndex(select.Field), select.IsOptional, SiteOf(select)),
        IndexExpr index => new IndexNode(Plan(index.Operand), Plan(index.Index), index.IsOptional, SiteOf(index)),
        CallExpr call => _calls.Plan(call),
        MacroExpr macro => macro.Macro.Plan(macro, this),
        ListExpr list => ListNode.Of(PlanAll(list.Elements), list.Optional, SiteOf(list)),
        MapExpr map => MapNode.Of(PlanAll(map.Keys), PlanAll(map.Values), map.Optional, SiteOf(map)),
        ConditionalExpr choice => new ConditionalNode(Plan(choice.Condition), Plan(choice.Then), Plan(choice.Otherwise), SiteOf(choice)),
        LogicExpr logic => new LogicNode(logic.IsAnd, PlanAll(logic.Terms), SiteOf(logic)),
        UnaryExpr { Symbol: '!' } not => new NotNode(Plan(not.Operand), SiteOf(not)),
        UnaryExpr negate => new NegateNode(Plan(negate.Operand), SiteOf(negate)),
        BinaryExpr binary => new BinaryNode(BinaryOperator.Find(binary.Symbol), Plan(binary.Left), Plan(binary.Right), SiteOf(binary)),
        ErrorExpr => new ConstantNode(CelValue.Null),
        _ => throw new InvalidOperationException($"No plan for {expression.GetType().Name}."),
    };
}
