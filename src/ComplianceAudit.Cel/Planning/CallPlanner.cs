using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Macros;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Planning;

/// <summary>Finds what a call calls: a function of a qualified name, one on a receiver, a shared expression.</summary>
internal sealed class CallPlanner(Planner planner, NameResolver names, CelSource source)
{
    private PlanContext Context => planner.Context;

    private FunctionTable Functions => Context.Environment.Functions;

    public PlanNode Plan(CallExpr call)
    {
        if (call.Target is null)
            return Plan(call, Qualified(call.Function, call.IsRooted) ?? call.Function, false, call.Arguments);
        if (NameResolver.DottedName(call.Target) is { } space && !names.IsValue(space.Name, space.IsRooted))
        {
            var qualified = $"{space.Name}.{call.Function}";
            if (Qualified(qualified, space.IsRooted) is { } known)
                return Plan(call, known, false, call.Arguments);
            if (Macro.Counts(qualified, false) is not null || Functions.Names(false).Any(name => name.StartsWith(space.Name + ".", StringComparison.Ordinal)))
                return Unknown(call, qualified, false, call.Arguments);
        }
        return Plan(call, call.Function, true, [call.Target, .. call.Arguments]);
    }

    private string? Qualified(string name, bool isRooted) => names.Candidates(name, isRooted).FirstOrDefault(candidate => Functions.Has(candidate, false));

    private PlanNode Plan(CallExpr call, string name, bool isMember, Expr[] arguments)
    {
        if (Functions.FindShared(name, isMember, arguments.Length) is { } shared)
            return PlanShared(call, shared, arguments);
        var functions = Functions.Find(name, isMember, arguments.Length);
        if (functions.Length == 0)
            return Unknown(call, name, isMember, arguments);
        Note(call, name, arguments);
        var nodes = planner.PlanAll(arguments);
        var constants = Array.ConvertAll(nodes, node => (node as ConstantNode)?.Value);
        for (var i = 0; i < functions.Length; i++)
        {
            functions[i] = functions[i].Prepare(constants, out var problem);
            if (problem is not null)
                Context.Errors.BadConstant(source, call.Arguments.LastOrDefault()?.Offset ?? call.Offset, problem);
        }
        return new CallNode(functions, nodes, planner.SiteOf(call));
    }

    private SharedCallNode PlanShared(CallExpr call, SharedExpression shared, Expr[] arguments)
    {
        Note(call, shared.Name, arguments);
        var body = Context.BodyOf(shared);
        if (body.Root is null)
            Context.Errors.CallsItself(source, call.Offset, shared.Name);
        planner.Enter(body, shared.Name, call.Offset);
        var temporaries = Context.TakeLocals(arguments.Length);
        return new SharedCallNode(body, planner.PlanAll(arguments), temporaries, planner.SiteOf(call));
    }

    private void Note(CallExpr call, string name, Expr[] arguments) =>
        Context.Calls(new CelCall(name, [.. arguments.Select(argument => argument is LiteralExpr { Value.Kind: CelKind.String } text ? text.Value.AsString : null)], source, call.Offset));

    /// <summary>Reports why no function takes the call; the names in its arguments are looked at all the same.</summary>
    private ConstantNode Unknown(CallExpr call, string name, bool isMember, Expr[] arguments)
    {
        if (!Functions.Has(name) && Macro.AllNames.Contains(name))
        {
            // What stands in the arguments may be names that the macro would have given: they are not looked at.
            ReportMacro(call, name, isMember);
            return new ConstantNode(CelValue.Null);
        }
        var macros = Macro.AllNames.Where(macro => !macro.Contains('.', StringComparison.Ordinal));
        if (Functions.Has(name, isMember))
            Context.Errors.ArgumentCount(source, call.Offset, name, Functions.Counts(name, isMember), call.Arguments.Length);
        else if (Functions.Has(name) && isMember)
            Context.Errors.NotOnReceiver(source, call.Offset, name);
        else if (Functions.Has(name))
            Context.Errors.NeedsReceiver(source, call.Offset, name);
        else
            Context.Errors.UnknownFunction(source, call.Offset, name, Suggestion.For(name, Functions.Names(isMember).Concat(isMember ? macros : ["has"])));
        planner.PlanAll(name == call.Function ? arguments : call.Arguments);
        return new ConstantNode(CelValue.Null);
    }

    private void ReportMacro(CallExpr call, string name, bool isMember)
    {
        if (Macro.Counts(name, isMember) is { } counts)
            Context.Errors.ArgumentCount(source, call.Offset, name, counts, call.Arguments.Length);
        else if (isMember)
            Context.Errors.NotOnReceiver(source, call.Offset, name);
        else
            Context.Errors.NeedsReceiver(source, call.Offset, name);
    }
}
