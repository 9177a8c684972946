using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary>A macro of variables, an optional predicate and a transformation.</summary>
internal abstract class TransformMacro : Macro
{
    /// <summary>Number of variables: 1 or 2.</summary>
    protected abstract int Variables { get; }

    public sealed override bool Takes(int arguments) => arguments == Variables + 1 || arguments == Variables + 2;

    public sealed override bool Validate(Expr[] arguments, SyntaxErrors errors) => AreVariables(arguments.AsSpan(..Variables), errors);

    public sealed override CelType Check(MacroExpr call, Checker checker)
    {
        var range = checker.CheckRange(call);
        DeclareVariables(call.Arguments.AsSpan(..Variables), range, checker);
        if (call.Arguments.Length > Variables + 1)
            CheckPredicate(call, call.Arguments[Variables], checker);
        var transformation = checker.Check(call.Arguments[^1]);
        checker.Scope.Forget(Variables);
        return ResultOf(call, range, transformation, checker);
    }

    public sealed override PlanNode Plan(MacroExpr call, Planner planner)
    {
        var names = Array.ConvertAll(call.Arguments[..Variables], NameOf);
        var loop = Loop.Plan(call, names, planner, out var bodies, call.Arguments[Variables..]);
        return Plan(loop, bodies.Length > 1 ? bodies[0] : new ConstantNode(CelValue.True), bodies[^1]);
    }

    /// <summary>Type of the result.</summary>
    protected abstract CelType ResultOf(MacroExpr call, in RangeTypes range, CelType transformation, Checker checker);

    public sealed override Reached Reach(MacroExpr call, Reacher reacher)
    {
        reacher.DeclareLoop(call, Variables);
        reacher.Scalar(call.Arguments.AsSpan(Variables..^1));
        var made = reacher.Of(call.Arguments[^1]);
        reacher.Forget(Variables);
        return Made(reacher, made);
    }

    /// <summary>What the result reaches: what the transformation comes to, held by the list or map.</summary>
    protected virtual Reached Made(Reacher reacher, Reached transformation) => Reached.Holding(transformation);

    protected abstract PlanNode Plan(Loop loop, PlanNode predicate, PlanNode transformation);
}
