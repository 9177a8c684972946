using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary>A macro of one or two variables and a predicate: <c>range.all(x, predicate)</c>, <c>range.all(key, value, predicate)</c>.</summary>
internal abstract class PredicateMacro : Macro
{
    public sealed override bool Takes(int arguments) => arguments == 2 || (arguments == 3 && TakesTwoVariables);

    protected virtual bool TakesTwoVariables => true;

    public sealed override bool Validate(Expr[] arguments, SyntaxErrors errors) => AreVariables(arguments.AsSpan(..^1), errors);

    public sealed override CelType Check(MacroExpr call, Checker checker)
    {
        var range = checker.CheckRange(call);
        DeclareVariables(call.Arguments.AsSpan(..^1), range, checker);
        CheckPredicate(call, call.Arguments[^1], checker);
        checker.Scope.Forget(call.Arguments.Length - 1);
        return ResultOf(range);
    }

    public sealed override PlanNode Plan(MacroExpr call, Planner planner)
    {
        var loop = Loop.Plan(call, Array.ConvertAll(call.Arguments[..^1], NameOf), planner, out var bodies, call.Arguments[^1]);
        return Plan(loop, bodies[0]);
    }

    /// <summary>Type of the result.</summary>
    protected virtual CelType ResultOf(in RangeTypes range) => CelType.Bool;

    public sealed override Reached Reach(MacroExpr call, Reacher reacher)
    {
        var variables = call.Arguments.Length - 1;
        var elements = reacher.DeclareLoop(call, variables);
        reacher.Of(call.Arguments[^1]);
        reacher.Forget(variables);
        return KeepsElements ? Reached.Holding(elements) : Reached.Scalar;
    }

    /// <summary>Whether the result is a list of elements, and not one about them.</summary>
    protected virtual bool KeepsElements => false;

    protected abstract PlanNode Plan(Loop loop, PlanNode predicate);
}
