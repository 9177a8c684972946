using ComplianceAudit.Cel.Syntax;
using CsCheck;

namespace ComplianceAudit.Cel.Tests.Properties;

/// <summary>Random syntax trees, of every kind of node that an expression without errors has.</summary>
internal static class TreeGen
{
    private static readonly Gen<string> Names = Gen.OneOf("doc", "u", "p", "e", "x", "y", "_1");
    private static readonly Gen<string> Fields = Gen.OneOf("name", "items", "id", "as", "in", "true", "a-b", "c/d e", "9", "_");

    private static readonly Gen<Expr> Leaf = Gen.Frequency(
        (3, Gen.Select(Names, Gen.Int[0, 9], (name, rooted) => (Expr)new NameExpr(default, name, rooted == 0))),
        (2, Constants().Select(value => (Expr)new LiteralExpr(default, value))));

    /// <summary>Trees of at most a number of levels.</summary>
    public static Gen<Expr> Of(int levels)
    {
        var tree = Leaf;
        for (var i = 1; i < levels; i++)
            tree = Above(tree);
        return tree;
    }

    private static Gen<Expr> Above(Gen<Expr> part)
    {
        var parts = part.Array[0, 3];
        var variable = Gen.OneOf("x", "y");
        return Gen.Frequency(
            (2, Leaf),
            (2, Gen.Select(Gen.OneOf("+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "in"), part, part, (symbol, a, b) => (Expr)new BinaryExpr(default, symbol, a, b))),
            (1, Gen.Select(Gen.OneOf('!', '-'), part, (symbol, a) => (Expr)new UnaryExpr(default, symbol, a))),
            (1, Gen.Select(Gen.Bool, part.Array[2, 4], (isAnd, terms) => (Expr)new LogicExpr(default, isAnd, terms))),
            (1, Gen.Select(part, part, part, (a, b, c) => (Expr)new ConditionalExpr(default, a, b, c))),
            (2, Gen.Select(part, Fields, Gen.Bool, (a, field, isOptional) => (Expr)new SelectExpr(default, a, field, isOptional))),
            (1, Gen.Select(part, part, Gen.Bool, (a, b, isOptional) => (Expr)new IndexExpr(default, a, b, isOptional))),
            (1, parts.SelectMany(elements => Gen.Bool.Array[elements.Length].Select(optional => (Expr)new ListExpr(default, elements, optional)))),
            (1, parts.SelectMany(keys => Gen.Select(part.Array[keys.Length], Gen.Bool.Array[keys.Length], (values, optional) => (Expr)new MapExpr(default, keys, values, optional)))),
            (1, Gen.Select(Gen.OneOf("dyn", "size", "type", "string"), part, (name, a) => (Expr)new CallExpr(default, null, name, [a], false))),
            (1, Gen.Select(part, Gen.OneOf("size", "startsWith", "as"), parts, (a, name, arguments) => (Expr)new CallExpr(default, a, name, arguments, false))),
            (1, Gen.Select(part, Fields, (a, field) => (Expr)Macro("has", null, new SelectExpr(default, a, field, false)))),
            (2, Gen.Select(Gen.OneOf("all", "exists", "exists_one", "filter", "map", "optMap"), part, variable, part, (name, range, v, body) => (Expr)Macro(name, range, Variable(v), body))),
            (1, Gen.Select(Gen.OneOf("transformList", "transformMap", "transformMapEntry", "existsOne"), part, part, (name, range, body) => (Expr)Macro(name, range, Variable("x"), Variable("y"), body))),
            (1, Gen.Select(variable, part, part, (v, value, body) => (Expr)Macro("cel.bind", null, Variable(v), value, body))),
            (1, parts.SelectMany(entries => part.Select(body => (Expr)Macro("cel.block", null, new ListExpr(default, entries, new bool[entries.Length]), body)))));
    }

    private static NameExpr Variable(string name) => new NameExpr(default, name, false);

    private static MacroExpr Macro(string name, Expr? target, params Expr[] arguments) =>
        new MacroExpr(default, Cel.Macros.Macro.Find(name, target is not null, arguments.Length)!, name, target, arguments);

    private static Gen<CelValue> Constants() => Gen.OneOf(
        Gen.Const(CelValue.Null),
        Gen.Bool.Select(CelValue.Of),
        Gen.OneOf(Gen.Long, Gen.Long[-3, 3], Gen.OneOf(long.MinValue, long.MaxValue)).Select(CelValue.Of),
        Gen.ULong.Select(CelValue.Of),
        Gen.OneOf(Gen.Double.Where(double.IsFinite), Gen.OneOf(0.0, -0.0, double.Epsilon, double.MaxValue)).Select(CelValue.Of),
        Text().Select(CelValue.Of),
        Gen.Byte.Array[0, 6].Select(CelValue.Of));

    private static Gen<string> Text() => Gen.OneOf(
        Gen.Char['\0', '\u00ff'], Gen.OneOf('\'', '"', '`', '\\', '\n', '\r', '\ufffd'), Gen.Char['\u2020', '\u2040']).Array[0, 6].Select(characters => new string(characters));
}
