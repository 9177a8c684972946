namespace ComplianceAudit.Cel.Tests.Checking;

/// <summary>Types that the checker finds, as the language definition has them under "Gradual Type Checking".</summary>
public sealed class ResultTypeTests
{
    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder { Schemas = new ObjectSchemas() }
        .AddVariable("d").AddVariable("i", CelType.Int).AddVariable("s", CelType.String).AddVariable("object", CelType.Named("Pod"))
        .AddVariable("wrapped", CelType.Wrapper(CelType.Int)).AddVariable("text", CelType.Wrapper(CelType.String)).AddVariable("moment", CelType.Timestamp)
        .AddVariable("labels", CelType.Parse("map<string, string>")).AddVariable("numbers", CelType.Parse("list<int>")).AddVariable("a.b.c", CelType.Bool)
        .AddFunction(new Tuple()).Build();

    [TestCase("null", "null")]
    [TestCase("b'a'", "bytes")]
    [TestCase("1u + 2u", "uint")]
    [TestCase("i + d", "int")]
    [TestCase("d + d", "dyn")]
    [TestCase("moment - d", "dyn")]
    [TestCase("d - moment", "duration")]
    [TestCase("i < 1.5 && i < 1u", "bool")]
    [TestCase("a.b.c", "bool")]
    [TestCase("d.a.b.c", "dyn")]
    [TestCase("labels.app", "string")]
    [TestCase("labels[d]", "string")]
    [TestCase("numbers[d]", "int")]
    [TestCase("int", "type<int>")]
    [TestCase("type(1)", "type<int>")]
    [TestCase("net.IP", "type<net.IP>")]
    [TestCase("google.protobuf.Timestamp", "type<timestamp>")]
    [TestCase("type(ip('1.2.3.4')) == net.IP", "bool")]
    [TestCase("optional_type", "type<optional<dyn>>")]
    public void Compile_ValueOrOperator_HasType(string expression, string expected) => Compile_Expression_HasType(expression, expected);

    [TestCase("[1, 'a']", "list<dyn>")]
    [TestCase("[1, d]", "list<dyn>")]
    [TestCase("[1, null]", "list<dyn>")]
    [TestCase("[[], [1]]", "list<list<int>>")]
    [TestCase("[{d: 1}, {'a': d}]", "list<map<dyn, dyn>>")]
    [TestCase("{'a': 1, 'b': 'c'}", "map<string, dyn>")]
    [TestCase("{1: 1, 'b': 2}", "map<dyn, int>")]
    [TestCase("{}", "map<dyn, dyn>")]
    [TestCase("[] + numbers + []", "list<int>")]
    [TestCase("([] + object.spec.containers + [])[0].name", "string")]
    [TestCase("[?labels.?app, 'b']", "list<string>")]
    [TestCase("{?'a': labels.?app}", "map<string, string>")]
    [TestCase("([].map(x, x))[0].foo", "dyn")]
    [TestCase("[[], [[]], [[[]]], [[[[]]]]]", "list<list<list<list<list<dyn>>>>>")]
    [TestCase("[[[[[]]]], [], [[[]]]]", "list<list<list<list<list<dyn>>>>>")]
    [TestCase("[optional.none(), optional.of(1)]", "list<optional<int>>")]
    [TestCase("[optional.of(1), optional.of(dyn(1))]", "list<optional<dyn>>")]
    [TestCase("[wrapped, text]", "list<dyn>")]
    [TestCase("[wrapped, i]", "list<wrapper<int>>")]
    [TestCase("[i, wrapped]", "list<wrapper<int>>")]
    [TestCase("[wrapped, i, dyn(1)]", "list<dyn>")]
    [TestCase("[dyn(1), wrapped, i]", "list<dyn>")]
    [TestCase("[object, null][0]", "Pod")]
    [TestCase("[null, object][0]", "Pod")]
    [TestCase("[moment, null][0]", "timestamp")]
    [TestCase("[optional.of(1), null][0]", "optional<int>")]
    public void Compile_ListOrMap_HasType(string expression, string expected) => Compile_Expression_HasType(expression, expected);

    [TestCase("true ? 1 : d", "dyn")]
    [TestCase("true ? [] : [1]", "list<int>")]
    [TestCase("true ? optional.of(dyn(1)) : optional.of(1)", "optional<dyn>")]
    [TestCase("false ? wrapped : null", "wrapper<int>")]
    [TestCase("true ? wrapped : 42", "wrapper<int>")]
    [TestCase("wrapped + 1", "int")]
    [TestCase("wrapped == null", "bool")]
    [TestCase("tuple(1, 2u, 3.0) == tuple(1, dyn(2u), dyn(3.0))", "bool")]
    [TestCase("tuple(dyn(1), dyn(2u), 3.0) == tuple(1, 2u, 3.0)", "bool")]
    [TestCase("[tuple(1, 2u, 3.0), tuple(dyn(1), dyn(2u), dyn(3.0))][0]", "tuple<dyn, dyn, dyn>")]
    [TestCase("size(d)", "int")]
    [TestCase("d + [1]", "list<dyn>")]
    [TestCase("d.orValue(1)", "dyn")]
    [TestCase("[d].flatten()", "list<dyn>")]
    [TestCase("d.reverse()", "dyn")]
    [TestCase("numbers.reverse()", "list<int>")]
    [TestCase("s.split(',')", "list<string>")]
    [TestCase("[[1]].flatten()", "list<int>")]
    [TestCase("math.greatest(1, 2)", "int")]
    [TestCase("math.greatest(1, d)", "dyn")]
    [TestCase("numbers.sum()", "int")]
    public void Compile_Call_HasType(string expression, string expected) => Compile_Expression_HasType(expression, expected);

    [TestCase("labels.?app", "optional<string>")]
    [TestCase("labels[?'app']", "optional<string>")]
    [TestCase("numbers[?0]", "optional<int>")]
    [TestCase("d.?a", "optional<dyn>")]
    [TestCase("optional.of(labels).app", "optional<string>")]
    [TestCase("optional.of(labels)['app']", "optional<string>")]
    [TestCase("object.?spec.containers[0].name", "optional<string>")]
    [TestCase("labels.?app.orValue('none')", "string")]
    [TestCase("labels.?app.or(optional.of(d))", "optional<dyn>")]
    [TestCase("labels.?app.optMap(x, size(x))", "optional<int>")]
    [TestCase("labels.?app.optFlatMap(x, optional.of([x]))", "optional<list<string>>")]
    public void Compile_Optional_HasType(string expression, string expected) => Compile_Expression_HasType(expression, expected);

    [TestCase("numbers.all(x, x > 1)", "bool")]
    [TestCase("numbers.exists_one(x, x > 1)", "bool")]
    [TestCase("numbers.filter(x, x > 1)", "list<int>")]
    [TestCase("labels.filter(x, true)", "list<string>")]
    [TestCase("numbers.map(x, x > 1, string(x))", "list<string>")]
    [TestCase("numbers.transformList(i, x, [i, x])", "list<list<int>>")]
    [TestCase("labels.transformMap(k, v, size(v))", "map<string, int>")]
    [TestCase("['a'].transformMap(i, v, v)", "map<int, string>")]
    [TestCase("labels.transformMapEntry(k, v, {v: size(k)})", "map<string, int>")]
    [TestCase("labels.transformMapEntry(k, v, d)", "map<dyn, dyn>")]
    [TestCase("[].transformMapEntry(i, v, v)", "map<dyn, dyn>")]
    [TestCase("d.map(x, x)", "list<dyn>")]
    [TestCase("d.transformMap(k, v, 1)", "map<dyn, int>")]
    [TestCase("cel.bind(x, 1, [x])", "list<int>")]
    [TestCase("cel.block([1, [cel.index(0)]], cel.index(1))", "list<int>")]
    [TestCase("object.spec.containers.map(x, x).map(y, y.name)", "list<string>")]
    [TestCase("has(object.spec)", "bool")]
    public void Compile_Macro_HasType(string expression, string expected) => Compile_Expression_HasType(expression, expected);

    [Test]
    public void Compile_WithoutCheck_HasNoTypeOfVariables()
    {
        var environment = new CelEnvironmentBuilder { IsChecked = false }.AddVariable("i", CelType.Int).Build();

        var program = environment.Compile(new CelSource("i")).Program!;

        Assert.That(program.ResultType, Is.EqualTo(CelType.Dyn));
    }

    private static void Compile_Expression_HasType(string expression, string expected)
    {
        var compilation = Environment.Compile(new CelSource(expression));

        Assert.That(compilation.Diagnostics, Is.Empty);
        Assert.That(compilation.Program!.ResultType.ToString(), Is.EqualTo(expected));
    }

    private sealed class Tuple : CelFunction
    {
        public override string Name => "tuple";

        public override IReadOnlyList<string> Signatures => ["tuple(T, U, V) -> tuple<T, U, V>"];

        public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => NoSuchOverload;
    }
}
