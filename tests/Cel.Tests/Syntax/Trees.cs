using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Tests.Syntax;

/// <summary>Looks into syntax trees.</summary>
internal static class Trees
{
    /// <summary>The node and every node below it.</summary>
    public static IEnumerable<Expr> All(Expr node) => Children(node).SelectMany(All).Prepend(node);

    /// <summary>A text that two trees share only when they are the same but for their places.</summary>
    public static string Dump(Expr node) => $"({OwnText(node)} {string.Concat(Children(node).Select(Dump))})";

    private static IEnumerable<Expr> Children(Expr node) => node switch
    {
        BinaryExpr binary => [binary.Left, binary.Right],
        UnaryExpr unary => [unary.Operand],
        LogicExpr logic => logic.Terms,
        ConditionalExpr choice => [choice.Condition, choice.Then, choice.Otherwise],
        SelectExpr select => [select.Operand],
        IndexExpr index => [index.Operand, index.Index],
        CallExpr call => call.Target is null ? call.Arguments : [call.Target, .. call.Arguments],
        MacroExpr macro => macro.Target is null ? macro.Arguments : [macro.Target, .. macro.Arguments],
        ListExpr list => list.Elements,
        MapExpr map => map.Keys.Zip(map.Values).SelectMany(entry => new[] { entry.First, entry.Second }),
        ErrorExpr error => error.Parts,
        _ => [],
    };

    private static string OwnText(Expr node) => node.GetType().Name + node switch
    {
        BinaryExpr binary => binary.Symbol,
        UnaryExpr unary => unary.Symbol.ToString(),
        LogicExpr logic => logic.IsAnd.ToString(),
        SelectExpr select => $" '{select.Field}' {select.IsOptional}",
        IndexExpr index => index.IsOptional.ToString(),
        CallExpr call => $" {call.Function} {call.Target is null} {call.IsRooted}",
        MacroExpr macro => $" {macro.Name} {macro.Target is null}",
        ListExpr list => string.Join(' ', list.Optional),
        MapExpr map => string.Join(' ', map.Optional),
        NameExpr name => $" {name.Name} {name.IsRooted}",
        LiteralExpr literal => $" {literal.Value.Kind} {literal.Value.ToJson()} {(literal.Value.Kind == CelKind.Double ? BitConverter.DoubleToInt64Bits(literal.Value.AsDouble) : 0)}",
        _ => "",
    };
}
