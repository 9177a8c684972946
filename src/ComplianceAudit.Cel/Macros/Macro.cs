using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary>A call whose arguments are taken as they are written. Every type that derives from it and can be made without arguments is one.</summary>
internal abstract class Macro
{
    private static readonly ILookup<string, Macro> All =
        Discovery.MakeAll<Macro>().SelectMany(macro => macro.Names, (macro, name) => (macro, name)).ToLookup(m => m.name, m => m.macro, StringComparer.Ordinal);

    /// <summary>Names that call it; the first is printed in messages.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Whether it is called on a target.</summary>
    public virtual bool IsMember => true;

    /// <summary>Every name, for suggestions.</summary>
    public static IEnumerable<string> AllNames => All.Select(group => group.Key);

    public static Macro? Find(string name, bool isMember, int arguments) =>
        All[name].FirstOrDefault(macro => macro.IsMember == isMember && macro.Takes(arguments));

    /// <summary>Whether it takes that many arguments, the target not counted.</summary>
    public abstract bool Takes(int arguments);

    /// <summary>Refuses arguments of a form it does not take.</summary>
    public abstract void Validate(Expr[] arguments, SyntaxErrors errors);

    public abstract PlanNode Plan(MacroExpr call, Planner planner);

    protected void ValidateVariables(ReadOnlySpan<Expr> variables, SyntaxErrors errors)
    {
        foreach (var variable in variables)
        {
            if (variable is not NameExpr { IsRooted: false })
                throw errors.MacroVariable(variable.Offset, Names[0]);
        }
        if (variables.Length == 2 && NameOf(variables[0]) == NameOf(variables[1]))
            throw errors.RepeatedVariable(variables[1].Offset, NameOf(variables[1]));
    }

    protected static string NameOf(Expr variable) => ((NameExpr)variable).Name;
}
