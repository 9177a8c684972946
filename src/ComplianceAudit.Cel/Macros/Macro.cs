using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary>A call whose arguments are taken as they are written. Every type that derives from it and can be made without arguments is one.</summary>
internal abstract class Macro
{
    private const int MostArguments = 8;

    private static readonly Dictionary<string, List<Macro>> All = ByName(Discovery.MakeAll<Macro>());

    private static readonly HashSet<string> Spaces =
        All.Keys.Where(name => name.Contains('.', StringComparison.Ordinal)).Select(name => name.Split('.')[0]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Names that call it; the first is printed in messages.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Whether it is called on a target.</summary>
    public virtual bool IsMember => true;

    /// <summary>Every name, for suggestions.</summary>
    public static IEnumerable<string> AllNames => All.Keys;

    public static Macro? Find(string name, bool isMember, int arguments)
    {
        foreach (var macro in All.GetValueOrDefault(name, []))
        {
            if (macro.IsMember == isMember && macro.Takes(arguments))
                return macro;
        }
        return null;
    }

    /// <summary>The macro of a name in a namespace, such as <c>cel.bind</c>.</summary>
    public static Macro? FindQualified(string space, string name, int arguments) =>
        Spaces.Contains(space) ? Find($"{space}.{name}", false, arguments) : null;

    /// <summary>Numbers of arguments that the macros of a name take in one style of call, the receiver not counted, in words; null when there are none.</summary>
    public static string? Counts(string name, bool isMember)
    {
        var macros = All.GetValueOrDefault(name, []).Where(macro => macro.IsMember == isMember);
        var words = string.Join(" or ", Enumerable.Range(0, MostArguments + 1).Where(count => macros.Any(macro => macro.Takes(count))));
        return words.Length == 0 ? null : words == "1" ? "1 argument" : words + " arguments";
    }

    /// <summary>Whether a name may be the first of a macro's, such as <c>cel</c>.</summary>
    public static bool IsSpace(string name) => Spaces.Contains(name);

    private static Dictionary<string, List<Macro>> ByName(Macro[] macros)
    {
        var byName = new Dictionary<string, List<Macro>>(StringComparer.Ordinal);
        foreach (var macro in macros)
        {
            foreach (var name in macro.Names)
            {
                if (!byName.TryGetValue(name, out var named))
                    byName[name] = named = [];
                named.Add(macro);
            }
        }
        return byName;
    }

    /// <summary>Whether it takes that many arguments, the target not counted.</summary>
    public abstract bool Takes(int arguments);

    /// <summary>Whether the arguments have forms that it takes; reports those that have not.</summary>
    public abstract bool Validate(Expr[] arguments, SyntaxErrors errors);

    /// <summary>The type of a call, with its arguments checked. Names that it gives are declared in the order in which <see cref="Plan"/> declares them.</summary>
    public abstract CelType Check(MacroExpr call, Checker checker);

    public abstract PlanNode Plan(MacroExpr call, Planner planner);

    /// <summary>What a call of it reads, and what it may come to.</summary>
    public abstract Reached Reach(MacroExpr call, Reacher reacher);

    /// <summary>Levels of nodes that evaluating a call of it goes down.</summary>
    public virtual int DepthOf(Expr? target, Expr[] arguments)
    {
        var deepest = target?.Depth ?? 0;
        foreach (var argument in arguments)
            deepest = Math.Max(deepest, argument.Depth);
        return deepest + 1;
    }

    /// <summary>Whether each of the first arguments is a name to give, no two the same.</summary>
    protected bool AreVariables(ReadOnlySpan<Expr> variables, SyntaxErrors errors)
    {
        var areNames = true;
        foreach (var variable in variables)
        {
            if (variable is NameExpr { IsRooted: false } or MacroExpr { Macro: NameMacro })
                continue;
            areNames = false;
            if (variable is not ErrorExpr)
                errors.MacroVariable(variable.Offset, Names[0]);
        }
        if (!areNames || variables.Length < 2 || NameOf(variables[0]) != NameOf(variables[1]))
            return areNames;
        errors.RepeatedVariable(variables[1].Offset, NameOf(variables[1]));
        return false;
    }

    /// <summary>Gives names to what is visited: one to the element or the key, or two to index or key and value.</summary>
    protected static void DeclareVariables(ReadOnlySpan<Expr> variables, in RangeTypes range, Checker checker)
    {
        checker.Scope.Declare(NameOf(variables[0]), variables.Length == 1 ? range.Single : range.Key);
        if (variables.Length > 1)
            checker.Scope.Declare(NameOf(variables[1]), range.Value);
    }

    protected static void CheckPredicate(MacroExpr call, Expr predicate, Checker checker)
    {
        if (!checker.CheckBool(predicate))
            checker.Errors.NotBool(predicate.Offset, checker.Types.Close(predicate.Type), $"as the predicate of '{call.Name}'");
    }

    protected static string NameOf(Expr variable) => variable is MacroExpr { Macro: NameMacro naming } call ? naming.NameFor(call) : ((NameExpr)variable).Name;
}
