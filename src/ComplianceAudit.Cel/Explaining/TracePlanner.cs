using System.Collections.Immutable;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Explaining;

/// <summary>Has the values of every part of one source noted. Literals, and lists and maps of them, are left as they are: their value is what is written, and calls are prepared for them.</summary>
internal sealed class TracePlanner(CelSource source, Planner planner)
{
    private readonly List<TracedNode> _whole = [];
    private List<TracedNode>? _parts;
    private int _known;

    /// <summary>The node that a planner makes of an expression, traced.</summary>
    public PlanNode Plan(Expr expression, Func<Expr, PlanNode> plan)
    {
        var (siblings, around, known) = (_parts ?? _whole, _known, planner.Locals.Count);
        var given = planner.Locals.Skip(around).Where(local => local.Node is LocalNode).Select(local => (local.Name, (LocalNode)local.Node)).ToImmutableArray();
        (_parts, _known) = ([], known);
        var node = plan(expression);
        var parts = _parts.ToImmutableArray();
        var isWhole = siblings == _whole;
        (_parts, _known) = (isWhole ? null : siblings, around);
        if ((node is ConstantNode || IsLiteral(expression)) && !isWhole)
            return node;
        var traced = new TracedNode(node, expression, source, given) { Parts = parts };
        if (!isWhole)
            traced.Position = siblings.Count;
        siblings.Add(traced);
        return traced;
    }

    private static bool IsLiteral(Expr expression) => expression switch
    {
        ListExpr list => Array.TrueForAll(list.Elements, IsLiteral),
        MapExpr map => Array.TrueForAll(map.Keys, IsLiteral) && Array.TrueForAll(map.Values, IsLiteral),
        _ => expression is LiteralExpr,
    };
}
