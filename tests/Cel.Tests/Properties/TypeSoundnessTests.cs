using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Tests.Support;
using ComplianceAudit.Cel.Values;
using CsCheck;

namespace ComplianceAudit.Cel.Tests.Properties;

/// <summary>A value is of the type that was found before evaluation, whatever expression passes the check.</summary>
public sealed class TypeSoundnessTests
{
    private static readonly (string Name, string Type, CelValue Value)[] Variables =
    [
        ("i", "int", CelValue.Of(3L)),
        ("u", "uint", CelValue.Of(2UL)),
        ("r", "double", CelValue.Of(1.5)),
        ("s", "string", CelValue.Of("k")),
        ("t", "timestamp", CelValue.OfTimestamp(DateTimeOffset.UnixEpoch)),
        ("w", "wrapper<int>", CelValue.Null),
        ("l", "list<int>", CelValue.OfList([CelValue.Of(2L), CelValue.Of(1L)])),
        ("m", "map<string, int>", MapOf(CelValue.Of("k"), CelValue.Of(1L))),
        ("o", "optional<string>", CelValue.OfOptional(CelValue.Of("k"))),
        ("d", "dyn", CelValue.Of(1L)),
        ("e", "dyn", CelValue.Of("k")),
        ("f", "list<dyn>", CelValue.OfList([CelValue.Of(1L), CelValue.Of("k"), CelValue.OfList([])])),
        ("g", "map<dyn, dyn>", MapOf(CelValue.Of(1L), CelValue.Of("k"))),
    ];

    private static readonly CelEnvironment Environment = Variables.Aggregate(new CelEnvironmentBuilder(), (builder, variable) => builder.AddVariable(variable.Name, CelType.Parse(variable.Type))).Build();

    private static readonly Gen<string> Leaf = Gen.OneOf(
        Gen.OneOf(Variables.Select(variable => variable.Name).ToArray()), Gen.OneOf("x", "x", "y", "1", "'k'", "true", "null", "[]", "{}", "optional.none()", "int", "duration('1s')", "ip('1.2.3.4')"));

    private static readonly Gen<string> Expressions = Gen.Recursive<string>((depth, inner) => depth > 4 ? Leaf : Gen.OneOf(Leaf, Combined(inner)));

    [Test]
    public void Evaluate_ExpressionThatPassesTheCheck_GivesItsType()
    {
        var evaluated = 0;

        Expressions.Holds(100_000, expression => evaluated += Check($"cel.bind(x, {{}}, {expression})"));

        Assert.That(evaluated, Is.GreaterThan(5_000), "too few expressions passed the check and had a value to say anything");
    }

    private static int Check(string expression)
    {
        if (Environment.Compile(new CelSource(expression)).Program is not { } program)
            return 0;
        var activation = new CelActivation(Environment);
        foreach (var (name, _, value) in Variables)
            activation.Set(name, value);
        var result = program.Bind(new TestNames()).Evaluate(activation);
        Assert.That(Conforms(result, program.ResultType), $"{expression} is said to be {program.ResultType} and comes to {result}");
        return result.Kind == CelKind.Error ? 0 : 1;
    }

    private static bool Conforms(in CelValue value, CelType type) => type.Kind switch
    {
        _ when value.Kind == CelKind.Error || type.Kind == TypeKind.Dyn => true,
        _ when value.Kind == CelKind.Null => type.Kind == TypeKind.Null || type.IsNullable,
        TypeKind.List => value.Kind == CelKind.List && Enumerable.Range(0, value.Count).All(ElementConforms(value, type.Parameters[0])),
        TypeKind.Map => value.Kind == CelKind.Map && value.Keys().All(EntryConforms(value, type)),
        TypeKind.Optional => value.Kind == CelKind.Optional && (value.AsOptional is not { } held || Conforms(held, type.Parameters[0])),
        TypeKind.Wrapper => Conforms(value, type.Parameters[0]),
        TypeKind.Named => KindName.Of(value) == type.Name,
        TypeKind.Timestamp => value.Kind == CelKind.Timestamp,
        TypeKind.Duration => value.Kind == CelKind.Duration,
        TypeKind.Type => value.Kind == CelKind.Type,
        _ => KindName.Of(value) == type.Name,
    };

    private static Func<int, bool> ElementConforms(CelValue list, CelType type) => index => Conforms(list.ElementAt(index), type);

    private static Func<CelValue, bool> EntryConforms(CelValue map, CelType type) =>
        key => Conforms(key, type.Parameters[0]) && map.TryFind(key, null, out var value) && Conforms(value, type.Parameters[1]);

    private static Gen<string> Combined(Gen<string> inner) => Gen.OneOf(
        Gen.Select(inner, Gen.OneOf("+", "-", "*", "/", "%", "==", "!=", "<", ">=", "in", "&&", "||"), inner, (a, symbol, c) => $"({a} {symbol} {c})"),
        Gen.Select(inner, Gen.OneOf("!", "-"), (a, symbol) => $"{symbol}({a})"),
        Gen.Select(inner, inner, (a, c) => $"[{a}, {c}]"),
        Gen.Select(inner, inner, (a, c) => $"[{a}, ?{c}]"),
        Gen.Select(inner, inner, inner, (a, c, e) => $"{{{a}: {c}, 'q': {e}}}"),
        Gen.Select(inner, inner, (a, c) => $"(r > 1.0 ? {a} : {c})"),
        Gen.Select(inner, inner, (a, c) => $"{a}[{c}]"),
        Gen.Select(inner, Gen.OneOf("{0}.k", "{0}.?k", "{0}[?0]", "{0}[0]", "has({0}.k)", "size({0})", "{0}.size()", "type({0})", "optional.of({0})", "optional.ofNonZeroValue({0})", "{0}.value()", "string({0})", "int({0})"), Format),
        Gen.Select(inner, Gen.OneOf("{0}.reverse()", "{0}.flatten()", "{0}.distinct()", "{0}.sort()", "{0}.sum()", "{0}.max()", "math.greatest({0}, 1)", "{0}.join(',')", "{0}.slice(0, 1)", "{0}.indexOf('k')"), Format),
        Gen.Select(inner, inner, (a, c) => $"{a}.or({c})"),
        Gen.Select(inner, inner, (a, c) => $"{a}.orValue({c})"),
        Gen.Select(inner, Gen.OneOf("optMap", "optFlatMap", "map", "filter", "all", "exists", "exists_one"), inner, (a, macro, c) => $"{a}.{macro}(x, {c})"),
        Gen.Select(inner, Gen.OneOf("transformList", "transformMap", "transformMapEntry", "all", "exists"), inner, (a, macro, c) => $"{a}.{macro}(x, y, {c})"),
        Gen.Select(inner, inner, inner, (a, c, e) => $"{a}.map(x, {c} == x, {e})"),
        Gen.Select(inner, inner, (a, c) => $"cel.bind(x, {a}, {c})"),
        Gen.Select(inner, inner, (a, c) => $"cel.bind(y, {a}, [{c}, y])"));

    private static string Format(string operand, string form) => form.Replace("{0}", operand, StringComparison.Ordinal);

    private static CelValue MapOf(CelValue key, CelValue value)
    {
        var map = new ValueMap(1);
        map.TryAdd(key, value);
        return CelValue.OfMap(map);
    }
}
