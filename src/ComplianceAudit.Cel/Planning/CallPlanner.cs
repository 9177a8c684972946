using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Planning;

/// <summary>Plans calls as the checker resolved them.</summary>
internal sealed class CallPlanner(Planner planner, CelSource source)
{
    private PlanContext Context => planner.Context;

    public PlanNode Plan(CallExpr call) => call.Callee switch
    {
        Callee.Functions functions => Plan(call, functions),
        Callee.Shared shared => Plan(call, shared),
        Callee.Nothing nothing => new FailureNode(nothing.Error),
        _ => throw new InvalidOperationException($"The call of '{call.Function}' was not checked."),
    };

    private CallNode Plan(CallExpr call, Callee.Functions callee)
    {
        Note(call, callee.Name, callee.Arguments);
        var nodes = planner.PlanAll(callee.Arguments);
        var constants = Array.ConvertAll(nodes, node => (node as ConstantNode)?.Value);
        var functions = new CelFunction[callee.Candidates.Length];
        for (var i = 0; i < functions.Length; i++)
        {
            functions[i] = callee.Candidates[i].Giving(call.Type).Prepare(constants, out var problem);
            if (problem is not null)
                Context.ErrorsIn(source).BadConstant(call.Arguments.LastOrDefault()?.Offset ?? call.Offset, problem);
        }
        return new CallNode(functions, nodes, planner.SiteOf(call));
    }

    private SharedCallNode Plan(CallExpr call, Callee.Shared callee)
    {
        Note(call, callee.Expression.Name, callee.Arguments);
        var body = Context.BodyOf(callee.Expression);
        var temporaries = Context.TakeLocals(callee.Arguments.Length);
        return new SharedCallNode(body, planner.PlanAll(callee.Arguments), temporaries, planner.SiteOf(call));
    }

    private void Note(CallExpr call, string name, Expr[] arguments) =>
        Context.Calls(new CelCall(name, [.. arguments.Select(argument => argument is LiteralExpr { Value.Kind: CelKind.String } text ? text.Value.AsString : null)], source, call.Offset));
}
