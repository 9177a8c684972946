using System.Text.Json.Nodes;
using ComplianceAudit.Cel.Tests.Support;
using CsCheck;

namespace ComplianceAudit.Cel.Tests.Reach;

/// <summary>The paths that a program lists, and that no evaluation reads others.</summary>
public sealed class ReadsTests
{
    private const string Document = """
        {"a": {"a": "x", "b": [1, 2, 3], "c": {"a": "y", "b": "z"}}, "b": "text", "c": [{"a": 1, "b": {"c": "q"}}, {"a": 2}, {"b": {"c": null, "a": [true]}}], "d": [[1], [2, [3]]]}
        """;

    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder { StepBudget = 20_000, IsChecked = false }
        .AddVariable("object").AddVariable("params").AddVariable("a.dotted")
        .AddExpression("inner", ["x"], true, new CelSource("x.?a.orValue(x)"))
        .AddExpression("both", ["x", "y"], false, new CelSource("[x.b, y.inner()] + x.c.map(z, z.a)"))
        .AddFunction(new Listing()).Build();

    private static readonly Gen<string> Values = Gen.Recursive<string>((depth, inner) => depth > 3 ? Leaf() : Gen.OneOf(Leaf(), Combined(inner)));

    [TestCase("object.spec.containers.all(c, !has(c.securityContext) || !has(c.securityContext.privileged) || c.securityContext.privileged == false)",
        "object.spec.containers[].securityContext.privileged")]
    [TestCase("object.metadata.name.startsWith('web-') && object.metadata.labels['app'] == 'web' && size(object.spec.containers) <= 5",
        "object.metadata.labels.app, object.metadata.name, object.spec.containers[]")]
    [TestCase("'memory' in object.limits", "object.limits[]")]
    [TestCase("size(object.metadata.labels) == 1 && object.metadata.labels['x'] == 'y'", "object.metadata.labels.x, object.metadata.labels[]")]
    [TestCase("object.labels.size() == 1 && object.labels.all(k, k == 'x' || object.labels.x.z == 1)", "object.labels.x.z, object.labels[]")]
    [TestCase("object.labels == {} && object.labels.x == 1", "object.labels.**")]
    [TestCase("has(object.labels) && object.labels.x == 1", "object.labels.x")]
    [TestCase("object.metadata.labels['app.kubernetes.io/name'] == 'x'", "object.metadata.labels['app.kubernetes.io/name']")]
    [TestCase("object.spec", "object.spec.**")]
    [TestCase("object.spec == object.status", "object.spec.**, object.status.**")]
    [TestCase("object.spec == params.wanted.spec && object.spec.a", "object.spec.**, params.wanted.spec.**")]
    [TestCase("object[params.key]", "object[].**, params.key")]
    [TestCase("(object.a + object.b).exists(x, x.c == 1)", "object.a[].c, object.b[].c")]
    [TestCase("'name: ' + object.a + object.b", "object.a, object.b")]
    [TestCase("(object.a ? object.b : params.c).d > 1", "object.a, object.b.d, params.c.d")]
    [TestCase("cel.bind(x, object.spec, x.a == 1 && x.b == 2)", "object.spec.a, object.spec.b")]
    [TestCase("cel.block([object.spec, cel.index(0).a], cel.index(1).b == 1)", "object.spec.a.b")]
    [TestCase("object.?spec.?a.orValue(params.a) == 'x'", "object.spec.a, params.a")]
    [TestCase("object.?spec.optMap(s, s.a).orValue(1) == 1", "object.spec.a")]
    [TestCase("object.items.filter(i, i.on).map(i, i.name).exists(n, n == 'x')", "object.items[].name, object.items[].on")]
    [TestCase("object.items.filter(i, i.on).size() == 1", "object.items[].on")]
    [TestCase("object.items.filter(i, i.on)", "object.items[].**")]
    [TestCase("object.map.all(k, v, v.a == k)", "object.map[].a")]
    [TestCase("object.map.transformMap(k, v, v.a)", "object.map[].a.**")]
    [TestCase("object.map.transformMapEntry(k, v, {k: v.a})", "object.map[].a.**")]
    [TestCase("object.list.transformMapEntry(i, v, v).x == 1", "object.list[].x, object.list[][]")]
    [TestCase("[object.a, object.b][0].c == 1 && {'x': object.d}.x.e == 2", "object.a.c, object.b.c, object.d.e")]
    [TestCase("object.list.sort()", "object.list.**")]
    [TestCase("object.inner() == 1", "object.a")]
    [TestCase("both(object.x, params) == []", "object.x.b.**, object.x.c[].a.**, params.**")]
    [TestCase("snapshot.list('pods').exists(p, p.metadata.name == object.metadata.name) || snapshot.list(object.a) == []",
        "object.a.**, object.metadata.name.**, snapshot.list('pods')[].metadata.name.**, snapshot.list(*).**")]
    [TestCase("a.dotted.x == 1", "a.dotted.x")]
    [TestCase("1 + 2", "")]
    public void Reads_Expression_AreItsPaths(string expression, string expected)
    {
        var reads = Environment.Compile(new CelSource(expression)).Program!.Reads;

        Assert.That(string.Join(", ", reads), Is.EqualTo(expected));
    }

    [Test]
    public void Reads_FunctionsThatCallEachOtherManyTimesOver_AreEverything()
    {
        var builder = new CelEnvironmentBuilder().AddVariable("object").AddExpression("f0", ["x"], false, new CelSource("x.a"));
        for (var i = 1; i < 30; i++)
            builder.AddExpression($"f{i}", ["x"], false, new CelSource($"f{i - 1}(x.a) == f{i - 1}(x.b)"));

        var reads = builder.AddFunction(new Listing()).Build().Compile(new CelSource("f29(object) || snapshot.list('a')[0].b")).Program!.Reads;

        Assert.That(string.Join(", ", reads), Is.EqualTo("object.**, snapshot.list('a').**"));
    }

    [TestCase("object.a", "object.a", true)]
    [TestCase("object.a.b", "object.a", true)]
    [TestCase("object.a", "object.a.b", false)]
    [TestCase("object.c[].a", "object.c['x'].a", true)]
    [TestCase("object.c['x'].a", "object.c[params.a].a", false)]
    [TestCase("object.b", "params.b", false)]
    public void Covers_PathOfOneScalar_IsThatAndWhatLeadsThere(string path, string other, bool expected)
    {
        var covers = PathOf(path).Covers(PathOf(other));

        Assert.That(covers, Is.EqualTo(expected));
    }

    [Test]
    public void Evaluate_AnyExpression_TouchesNothingButWhatItReads() => Values.Holds(20_000, Check);

    [Test]
    public void Evaluate_AnyExpression_OverWhatItReadsAlone_IsTheSame() => Values.Holds(20_000, expression =>
    {
        var program = Environment.Compile(new CelSource($"cel.bind(v, object, {expression})")).Program!;
        var pruned = PrunedJson.Of(JsonNode.Parse(Document), [.. program.Reads.Where(read => read.Root == "object")])!.ToJsonString();

        var result = ResultOf(program, pruned);

        Assert.That(result, Is.EqualTo(ResultOf(program, Document)), $"{expression} over {pruned}");
    });

    private static string ResultOf(CelProgram program, string json)
    {
        var names = new TestNames();
        var activation = new CelActivation(Environment);
        activation.Set("object", new RecordingReader("object", names).Read(json));
        return program.Bind(names).Evaluate(activation).ToJson();
    }

    private static CelPath PathOf(string path) =>
        Environment.Compile(new CelSource($"({path.Replace("[]", "[params.k]", StringComparison.Ordinal)}) == 1")).Program!.Reads.First(read => read.Root == path.Split('.')[0]);

    private static void Check(string expression)
    {
        var program = Environment.Compile(new CelSource($"cel.bind(v, object, {expression})")).Program!;
        var names = new TestNames();
        var reader = new RecordingReader("object", names);
        var activation = new CelActivation(Environment);
        activation.Set("object", reader.Read(Document));
        reader.Touched.Clear();

        var result = program.Bind(names).Evaluate(activation).ToJson();

        var missed = reader.Touched.Where(touched => !program.Reads.Any(read => read.Covers(touched))).ToList();
        Assert.That(missed, Is.Empty, $"{expression}: {result}; reads {string.Join(", ", program.Reads)}");
    }

    private static Gen<string> Leaf() => Gen.OneOf("object", "v", "v", "object.a", "object.c", "object.c[0].b", "object.d", "v.a", "v.b", "v.c", "1", "'a'", "[]", "{'a': v}");

    private static Gen<string> Combined(Gen<string> inner) => Gen.OneOf(
        Gen.Select(inner, Gen.OneOf(".a", ".b", ".c", ".?a", ".?b.orValue(v)", "['a']", "[0]", "[?1]", "[v]", ".inner()", ".size()", ".flatten()", ".sort()", ".reverse()", ".distinct()", ".hasValue()", ".value()",
            ".isSorted()", ".sum()", ".join(',')", ".startsWith('a')", ".slice(0, 1)", ".matches('a')", ".split(',')"), (a, f) => $"{Operand(a)}{f}"),
        Gen.Select(inner, Gen.OneOf("all", "exists", "exists_one", "filter", "map", "sortBy"), inner, (a, m, b) => $"{Operand(a)}.{m}(v, {b})"),
        Gen.Select(inner, Gen.OneOf("all", "exists", "transformList", "transformMap", "transformMapEntry"), inner, (a, m, b) => $"{Operand(a)}.{m}(k, v, {b})"),
        Gen.Select(inner, Gen.OneOf("==", "!=", "in", "+", "<", "&&", "||"), inner, (a, o, b) => $"({a} {o} {b})"),
        Gen.Select(inner, inner, inner, (a, b, c) => $"({a} ? {b} : {c})"),
        Gen.Select(inner, inner, (a, b) => $"cel.bind(v, {a}, {b})"),
        Gen.Select(inner, inner, (a, b) => $"[{a}, {b}]"),
        Gen.Select(inner, inner, (a, b) => $"{{'a': {a}, 'b': {b}}}"),
        Gen.Select(inner, inner, (a, b) => $"optional.of({a}).optMap(v, {b}).orValue({a})"),
        Gen.Select(inner, inner, (a, b) => $"both({a}, {b})"),
        Gen.Select(inner, inner, (a, b) => $"cel.block([{a}, cel.index(0)], cel.index(1) == {b} || true ? {b} : 1)"),
        inner.Select(a => $"has({Operand(a)}.a)"),
        inner.Select(a => $"dyn({a})"),
        inner.Select(a => $"'%s'.format([{a}])"),
        inner.Select(a => $"sets.contains({a}, [1])"));

    private static string Operand(string expression) => expression.StartsWith('(') || !expression.Contains(' ', StringComparison.Ordinal) ? expression : $"({expression})";

    private sealed class Listing : CelFunction
    {
        public override string Name => "snapshot.list";

        public override IReadOnlyList<string> Signatures => [$"{Name}(dyn) -> list<dyn>"];

        public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => CelValue.OfList([]);
    }
}
