using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary><c>cel.block([a, b], result)</c>: values that later ones and the result read as <c>cel.index(n)</c>; each is computed when it is first read, at most once.</summary>
internal sealed class BlockMacro : Macro
{
    public override IReadOnlyList<string> Names { get; } = ["cel.block"];

    public override bool IsMember => false;

    public override bool Takes(int arguments) => arguments == 2;

    public override bool Validate(Expr[] arguments, SyntaxErrors errors)
    {
        var isList = arguments[0] is ListExpr list && !list.Optional.Contains(true);
        if (!isList && arguments[0] is not ErrorExpr)
            errors.BlockEntries(arguments[0].Offset);
        return isList;
    }

    /// <summary>Each value may be computed inside the one that reads it, so that their levels add up.</summary>
    public override int DepthOf(Expr? target, Expr[] arguments) =>
        1 + arguments[1].Depth + (arguments[0] is ListExpr list ? list.Elements.Sum(value => value.Depth + 1) : arguments[0].Depth);

    public override CelType Check(MacroExpr call, Checker checker)
    {
        var entries = ((ListExpr)call.Arguments[0]).Elements;
        for (var i = 0; i < entries.Length; i++)
            checker.Scope.Declare(IndexMacro.NameOf(i), checker.Check(entries[i]));
        var type = checker.Check(call.Arguments[1]);
        checker.Scope.Forget(entries.Length);
        return type;
    }

    public override PlanNode Plan(MacroExpr call, Planner planner)
    {
        var entries = ((ListExpr)call.Arguments[0]).Elements;
        var first = planner.Context.TakeLocals(2 * entries.Length);
        for (var i = 0; i < entries.Length; i++)
            planner.Define(IndexMacro.NameOf(i), new LazyNode(first + (2 * i), planner.Plan(entries[i])));
        var result = planner.Plan(call.Arguments[1]);
        planner.Forget(entries.Length);
        return new Node(first, entries.Length, result);
    }

    public override Reached Reach(MacroExpr call, Reacher reacher)
    {
        var entries = ((ListExpr)call.Arguments[0]).Elements;
        foreach (var entry in entries)
            reacher.Declare(reacher.Of(entry));
        var result = reacher.Of(call.Arguments[1]);
        reacher.Forget(entries.Length);
        return result;
    }

    private sealed class Node(int first, int count, PlanNode result) : PlanNode
    {
        public override CelValue Evaluate(CelFrame frame)
        {
            for (var i = 0; i < count; i++)
                frame.SetLocal(first + (2 * i), CelValue.False);
            return result.Evaluate(frame);
        }
    }
}
