using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary><c>cel.bind(name, value, expression)</c>: gives a value a name within an expression.</summary>
internal sealed class BindMacro : Macro
{
    public override IReadOnlyList<string> Names { get; } = ["cel.bind"];

    public override bool IsMember => false;

    public override bool Takes(int arguments) => arguments == 3;

    public override bool Validate(Expr[] arguments, SyntaxErrors errors) => AreVariables(arguments.AsSpan(..1), errors);

    public override CelType Check(MacroExpr call, Checker checker)
    {
        checker.Scope.Declare(NameOf(call.Arguments[0]), checker.Check(call.Arguments[1]));
        var type = checker.Check(call.Arguments[2]);
        checker.Scope.Forget(1);
        return type;
    }

    public override PlanNode Plan(MacroExpr call, Planner planner)
    {
        var value = planner.Plan(call.Arguments[1]);
        var slot = planner.Declare(NameOf(call.Arguments[0]));
        var body = planner.Plan(call.Arguments[2]);
        planner.Forget(1);
        return new Node(slot, value, body);
    }

    public override Reached Reach(MacroExpr call, Reacher reacher)
    {
        reacher.Declare(reacher.Of(call.Arguments[1]));
        var result = reacher.Of(call.Arguments[2]);
        reacher.Forget(1);
        return result;
    }

    private sealed class Node(int slot, PlanNode value, PlanNode body) : PlanNode
    {
        public override CelValue Evaluate(CelFrame frame)
        {
            frame.SetLocal(slot, value.Evaluate(frame));
            return body.Evaluate(frame);
        }
    }
}
