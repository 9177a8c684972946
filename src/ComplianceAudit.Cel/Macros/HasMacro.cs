using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary><c>has(operand.field)</c>: whether the field is there.</summary>
internal sealed class HasMacro : Macro
{
    public override IReadOnlyList<string> Names { get; } = ["has"];

    public override bool IsMember => false;

    public override bool Takes(int arguments) => arguments == 1;

    public override bool Validate(Expr[] arguments, SyntaxErrors errors)
    {
        var isField = arguments[0] is SelectExpr { IsOptional: false };
        if (!isField && arguments[0] is not ErrorExpr)
            errors.HasArgument(arguments[0].Offset);
        return isField;
    }

    public override CelType Check(MacroExpr call, Checker checker)
    {
        checker.CheckField((SelectExpr)call.Arguments[0]);
        return CelType.Bool;
    }

    public override PlanNode Plan(MacroExpr call, Planner planner)
    {
        var select = (SelectExpr)call.Arguments[0];
        return new HasNode(planner.Plan(select.Operand), select.Field, planner.Context.NameIndex(select.Field), planner.SiteOf(select));
    }

    public override Reached Reach(MacroExpr call, Reacher reacher)
    {
        var select = (SelectExpr)call.Arguments[0];
        reacher.Field(reacher.Of(select.Operand), select.Field);
        return Reached.Scalar;
    }
}
