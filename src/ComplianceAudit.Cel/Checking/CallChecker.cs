using System.Collections.Immutable;
using ComplianceAudit.Cel.Macros;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Checking;

/// <summary>Finds what a call calls: a function of a qualified name, one on a receiver, a shared expression; and which of its overloads.</summary>
internal sealed class CallChecker(Checker checker, CelEnvironment environment)
{
    private readonly List<SharedExpression> _callees = [];
    private readonly List<CelFunction> _candidates = [];

    /// <summary>Shared functions called so far.</summary>
    public ImmutableArray<SharedExpression> Callees => [.. _callees];

    /// <summary>Levels of nodes of the deepest of them.</summary>
    public int DepthOfCallees { get; private set; }

    private FunctionTable Functions => environment.Functions;

    public CelType Check(CallExpr call)
    {
        if (call.Target is null)
            return Check(call, FindQualified(call.Function, call.IsRooted), call.Function, false, call.Arguments);
        if (Scope.RootOf(call.Target) is { } root && MayBeSpace(root))
        {
            var name = $"{Scope.TextOf(call.Target)}.{call.Function}";
            if (FindQualified(name, root.IsRooted) is { } group)
                return Check(call, group, name, false, call.Arguments);
            if ((Functions.IsSpace(root.Name) || Macro.IsSpace(root.Name)) && checker.Scope.Find(root) is null)
                return Unknown(call, name, false, call.Arguments);
        }
        return Check(call, Functions.Find(call.Function), call.Function, true, [call.Target, .. call.Arguments]);
    }

    private bool MayBeSpace(NameExpr root) =>
        (Functions.IsSpace(root.Name) || Macro.IsSpace(root.Name) || environment.Container.Length > 0) && (root.IsRooted || checker.Scope.FindLocal(root.Name) is null);

    private FunctionGroup? FindQualified(string name, bool isRooted)
    {
        foreach (var prefix in environment.Names.Prefixes(isRooted))
        {
            if (Functions.Find(prefix + name) is { } group && (group.Has(false) || prefix.Length == 0))
                return group;
        }
        return null;
    }

    private CelType Check(CallExpr call, FunctionGroup? group, string name, bool isMember, Expr[] arguments)
    {
        if (group is null)
            return Unknown(call, name, isMember, arguments);
        var types = checker.CheckAll(arguments);
        if (group.FindShared(isMember, arguments.Length) is { } shared)
            return Check(call, shared, arguments, types);
        return Resolve(call, group, isMember, arguments, types);
    }

    private CelType Resolve(CallExpr call, FunctionGroup group, bool isMember, Expr[] arguments, CelType[] types)
    {
        var isExact = Checker.AreExact(types);
        var isTaken = false;
        CelType? result = null;
        _candidates.Clear();
        foreach (var (overload, function) in group.Overloads(isMember))
        {
            if (!overload.Takes(arguments.Length))
                continue;
            isTaken = true;
            if (!checker.Types.TryCall(overload, types, out var type))
                continue;
            result = result is null || result == type ? type : CelType.Dyn;
            if (!_candidates.Contains(function))
                _candidates.Add(function);
            if (isExact)
                break;
        }
        if (!isTaken)
            return Refused(call, group.Name, isMember, arguments);
        if (result is not null || !environment.IsChecked)
            call.Callee = new Callee.Functions(group.Name, result is null ? group.Taking(isMember, arguments.Length) : [.. _candidates], arguments);
        else
            call.Callee = new Callee.Nothing(OverloadText.Report(checker.Errors, checker.Types, call.Offset, group.Name, group.OverloadsOf(isMember, arguments.Length), types), arguments);
        return result ?? CelType.Dyn;
    }

    private CelType Check(CallExpr call, SharedExpression shared, Expr[] arguments, CelType[] types)
    {
        _callees.Add(shared);
        if (environment.Bodies.Get(shared) is not { } body)
        {
            call.Callee = new Callee.Nothing(checker.Errors.CallsItself(call.Offset, shared.Name), arguments);
            return CelType.Dyn;
        }
        DepthOfCallees = Math.Max(DepthOfCallees, body.Depth);
        if (DepthOfCallees > SharedBodies.MaxDepth)
        {
            call.Callee = new Callee.Nothing(checker.Errors.TooDeep(call.Offset, shared.Name, SharedBodies.MaxDepth), arguments);
            return CelType.Dyn;
        }
        call.Callee = new Callee.Shared(shared, arguments);
        if (checker.Types.TryCall(shared.Overload, types, out _))
            return shared.IsResultDeclared ? shared.Overload.Result : body.Tree.Type;
        OverloadText.Report(checker.Errors, checker.Types, call.Offset, shared.Name, [shared.Overload], types);
        return CelType.Dyn;
    }

    /// <summary>Reports that nothing of the name takes such a call.</summary>
    private CelType Unknown(CallExpr call, string name, bool isMember, Expr[] arguments)
    {
        if (Macro.Find(name, isMember, call.Arguments.Length) is not null)
            return Failed(call, checker.Errors.RootedMacro(call.Offset, name));
        if (Macro.Counts(name, isMember) is { } counts)
            return Failed(call, checker.Errors.ArgumentCount(call.Offset, name, counts, call.Arguments.Length));
        if (Macro.AllNames.Contains(name))
            return Failed(call, isMember ? checker.Errors.NotOnReceiver(call.Offset, name) : checker.Errors.NeedsReceiver(call.Offset, name));
        checker.CheckAll(arguments);
        var known = Functions.Names(isMember).Concat(isMember ? Macro.AllNames.Where(macro => !macro.Contains('.', StringComparison.Ordinal)) : ["has"]);
        return Failed(call, checker.Errors.UnknownFunction(call.Offset, name, Suggestion.For(name, known)), arguments);
    }

    /// <summary>Reports that functions of the name take no such number of arguments, or no such style of call.</summary>
    private CelType Refused(CallExpr call, string name, bool isMember, Expr[] arguments)
    {
        var group = Functions.Find(name)!;
        var error = group.Has(isMember) ? checker.Errors.ArgumentCount(call.Offset, name, group.Counts(isMember), call.Arguments.Length)
            : isMember ? checker.Errors.NotOnReceiver(call.Offset, name)
            : checker.Errors.NeedsReceiver(call.Offset, name);
        return Failed(call, error, arguments);
    }

    /// <summary>A call that is an error whatever its arguments are; those not given may be names that a macro would have given.</summary>
    private static CelType Failed(CallExpr call, CelError error, params Expr[] arguments)
    {
        call.Callee = new Callee.Nothing(error, arguments);
        return CelType.Dyn;
    }
}
