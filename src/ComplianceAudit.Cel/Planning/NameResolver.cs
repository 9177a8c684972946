using System.Collections.Frozen;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Planning;

/// <summary>Finds what a name means: a variable of a macro, a variable of the environment, a type.</summary>
internal sealed class NameResolver(PlanContext context, CelSource source)
{
    private static readonly FrozenDictionary<string, CelValue> Types =
        KindName.OfTypes.Concat(FunctionTable.OpaqueTypes).ToFrozenDictionary(name => name, CelValue.OfType, StringComparer.Ordinal);

    private readonly List<(string Name, PlanNode Node)> _locals = [];

    /// <summary>Names that macros and parameters give here, the innermost last.</summary>
    public IReadOnlyList<(string Name, PlanNode Node)> Locals => _locals;

    /// <summary>Gives a name to what a node computes, until it is forgotten.</summary>
    public void Declare(string name, PlanNode node) => _locals.Add((name, node));

    public void Forget(int count) => _locals.RemoveRange(_locals.Count - count, count);

    /// <summary>The dotted name that an expression may be, such as <c>a.b.c</c>; null when it is no chain of names.</summary>
    public static (string Name, bool IsRooted)? DottedName(Expr expression) => expression switch
    {
        NameExpr name => (name.Name, name.IsRooted),
        SelectExpr { IsOptional: false } select when DottedName(select.Operand) is { } prefix => ($"{prefix.Name}.{select.Field}", prefix.IsRooted),
        _ => null,
    };

    /// <summary>The name in each enclosing namespace, innermost first.</summary>
    public IEnumerable<string> Candidates(string name, bool isRooted)
    {
        for (var space = isRooted ? "" : context.Environment.Container; space.Length > 0; space = space[..Math.Max(space.LastIndexOf('.'), 0)])
            yield return $"{space}.{name}";
        yield return name;
    }

    /// <summary>Whether the first name of a dotted one is a variable or a type, so that a call on it is one on a receiver.</summary>
    public bool IsValue(string dottedName, bool isRooted)
    {
        var root = dottedName.Split('.')[0];
        return (!isRooted && FindLocal(root) is not null) || Candidates(root, isRooted).Any(candidate => context.Environment.HasVariable(candidate) || Types.ContainsKey(candidate));
    }

    public bool TryResolve(Expr expression, out PlanNode node)
    {
        node = null!;
        if (DottedName(expression) is not { } dotted)
            return false;
        var (name, isRooted) = dotted;
        var root = name.Split('.')[0];
        if (!isRooted && FindLocal(root) is { } local)
        {
            node = local;
            return expression is NameExpr;
        }
        foreach (var candidate in Candidates(name, isRooted))
        {
            if (context.Environment.HasVariable(candidate))
            {
                context.Uses(candidate);
                node = new VariableNode(context.Environment.SlotOf(candidate));
                return true;
            }
            if (Types.TryGetValue(candidate, out var type))
            {
                node = new ConstantNode(type);
                return true;
            }
        }
        return false;
    }

    public void ReportUnknown(NameExpr name)
    {
        var known = _locals.Select(local => local.Name).Concat(context.Environment.Variables);
        context.Errors.UnknownName(source, name.Offset, name.Name, Suggestion.For(name.Name, known));
    }

    /// <summary>What a name of a macro or a parameter stands for.</summary>
    public PlanNode? FindLocal(string name)
    {
        for (var i = _locals.Count - 1; i >= 0; i--)
        {
            if (_locals[i].Name == name)
                return _locals[i].Node;
        }
        return null;
    }
}
