using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary><c>optional.or(other)</c>: the first that holds a value. The other is evaluated only when it is needed.</summary>
internal class OrMacro : Macro
{
    public override IReadOnlyList<string> Names { get; } = ["or"];

    /// <summary>What it takes and gives.</summary>
    protected virtual Overload[] Overloads { get; } = [Overload.Parse("or", "optional<T>.or(optional<T>) -> optional<T>")];

    public sealed override bool Takes(int arguments) => arguments == 1;

    public sealed override bool Validate(Expr[] arguments, SyntaxErrors errors) => true;

    public sealed override CelType Check(MacroExpr call, Checker checker) =>
        checker.Resolve(call, call.Name, Overloads, checker.Check(call.Target!), checker.Check(call.Arguments[0]));

    public sealed override PlanNode Plan(MacroExpr call, Planner planner) =>
        new Node(this, planner.Plan(call.Target!), planner.Plan(call.Arguments[0]), planner.SiteOf(call));

    public sealed override Reached Reach(MacroExpr call, Reacher reacher) => reacher.Of(call.Target!).Or(reacher.Of(call.Arguments[0]));

    /// <summary>The result from an optional and what it holds.</summary>
    protected virtual CelValue Present(in CelValue optional, in CelValue held) => optional;

    /// <summary>The result when the other one is taken.</summary>
    protected virtual CelValue Absent(in CelValue other) =>
        other.Kind == CelKind.Optional || other.IsOutcome ? other : EvaluationErrors.NotOptional(other, $"in '{Names[0]}'");

    internal sealed class Node(OrMacro macro, PlanNode target, PlanNode other, Site site) : PlanNode
    {
        public OrMacro Macro { get; } = macro;

        public PlanNode Target { get; } = target;

        public override CelValue Evaluate(CelFrame frame)
        {
            var optional = Target.Evaluate(frame);
            if (optional.IsOutcome)
                return optional;
            if (optional.Kind != CelKind.Optional)
                return site.Place(EvaluationErrors.NotOptional(optional, $"before '{Macro.Names[0]}'"));
            return optional.AsOptional is { } held ? Macro.Present(optional, held) : EvaluateOther(frame);
        }

        /// <summary>The result where the optional holds nothing.</summary>
        public CelValue EvaluateOther(CelFrame frame) => site.Place(Macro.Absent(other.Evaluate(frame)));
    }
}
