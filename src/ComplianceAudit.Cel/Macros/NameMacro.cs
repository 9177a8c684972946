using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary>A macro that stands for a name which no expression can write: <c>@index0</c>, <c>@it:0:1</c>.</summary>
internal abstract class NameMacro : Macro
{
    /// <summary>Largest number in a name, so that blocks and loops stay within reason.</summary>
    private const int MaxNumber = 999;

    public sealed override bool IsMember => false;

    /// <summary>How many numbers it takes.</summary>
    protected abstract int Numbers { get; }

    /// <summary>How the name starts.</summary>
    protected abstract string Prefix { get; }

    public sealed override bool Takes(int arguments) => arguments == Numbers;

    public sealed override bool Validate(Expr[] arguments, SyntaxErrors errors)
    {
        foreach (var argument in arguments)
        {
            if (argument is LiteralExpr { Value.Kind: CelKind.Int } number && number.Value.AsInt is >= 0 and <= MaxNumber)
                continue;
            if (argument is not ErrorExpr)
                errors.MacroNumber(argument.Offset, Names[0], MaxNumber);
            return false;
        }
        return true;
    }

    public sealed override CelType Check(MacroExpr call, Checker checker)
    {
        call.Meaning = (Meaning?)checker.Scope.FindLocal(NameFor(call)) ?? new Meaning.Nothing(checker.Errors.UnknownName(call.Offset, call.ToString(), null));
        return call.Meaning.Type;
    }

    public sealed override PlanNode Plan(MacroExpr call, Planner planner) => planner.NodeOf(call.Meaning!);

    public sealed override Reached Reach(MacroExpr call, Reacher reacher) => reacher.Of(call.Meaning!);

    /// <summary>The name that a call stands for.</summary>
    public string NameFor(MacroExpr call) => Prefix + string.Join(':', call.Arguments.Select(number => ((LiteralExpr)number).Value.ToJson()));
}
