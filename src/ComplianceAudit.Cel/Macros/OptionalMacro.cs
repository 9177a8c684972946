using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary>A macro that computes with what an optional holds, and gives none when it holds nothing.</summary>
internal abstract class OptionalMacro : Macro
{
    public sealed override bool Takes(int arguments) => arguments == 2;

    public sealed override bool Validate(Expr[] arguments, SyntaxErrors errors) => AreVariables(arguments.AsSpan(..1), errors);

    public sealed override CelType Check(MacroExpr call, Checker checker)
    {
        checker.Scope.Declare(NameOf(call.Arguments[0]), checker.CheckOptional(call));
        var type = checker.Check(call.Arguments[1]);
        checker.Scope.Forget(1);
        return ResultOf(call, type, checker);
    }

    public sealed override PlanNode Plan(MacroExpr call, Planner planner)
    {
        var optional = planner.Plan(call.Target!);
        var slot = planner.Declare(NameOf(call.Arguments[0]));
        var body = planner.Plan(call.Arguments[1]);
        planner.Forget(1);
        return new Node(this, optional, slot, body, planner.SiteOf(call));
    }

    /// <summary>Type of the macro's result from the body's.</summary>
    protected abstract CelType ResultOf(MacroExpr call, CelType body, Checker checker);

    public sealed override Reached Reach(MacroExpr call, Reacher reacher)
    {
        reacher.Declare(reacher.Of(call.Target!));
        var result = reacher.Of(call.Arguments[1]);
        reacher.Forget(1);
        return result;
    }

    /// <summary>The macro's result from the body's, which is neither unknown nor an error.</summary>
    protected abstract CelValue Wrap(in CelValue value);

    private sealed class Node(OptionalMacro macro, PlanNode optional, int slot, PlanNode body, Site site) : PlanNode
    {
        public override CelValue Evaluate(CelFrame frame)
        {
            var target = optional.Evaluate(frame);
            if (target.IsOutcome)
                return target;
            if (target.Kind != CelKind.Optional)
                return site.Place(EvaluationErrors.NotOptional(target, $"before '{macro.Names[0]}'"));
            if (target.AsOptional is not { } held)
                return CelValue.None;
            frame.SetLocal(slot, held);
            var value = body.Evaluate(frame);
            return value.IsOutcome ? value : site.Place(macro.Wrap(value));
        }
    }
}
