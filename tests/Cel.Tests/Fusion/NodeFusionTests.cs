using ComplianceAudit.Cel.Tests.Support;
using CsCheck;

namespace ComplianceAudit.Cel.Tests.Fusion;

/// <summary>Fused nodes give what the nodes that they stand for give: values, unknowns, errors with their places, steps taken.</summary>
public sealed class NodeFusionTests
{
    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder { StepBudget = 200, IsChecked = false }
        .AddVariable("d").AddVariable("h").AddVariable("u").AddVariable("e").AddVariable("n").AddVariable("p").Build();

    /// <summary>Fields are few, so that paths often lead somewhere.</summary>
    private static readonly Gen<string> Field = Gen.OneOf("a", "b", "c");

    private static readonly Gen<string> Documents = Gen.Recursive<string>((depth, inner) => depth > 3 ? Scalar() : Gen.OneOf(Scalar(), Map(inner), Map(inner), List(inner))).Array[3]
        .Select(fields => $$"""{"a": {{fields[0]}}, "b": {{fields[1]}}, "l": [{{fields[2]}}, {"a": 1, "b": "x"}, {"a": {"b": true} }]}""");

    private static readonly Gen<string> DeepDocuments = Map(Map(Gen.OneOf("1", "true", "\"x\"", "{}", "\"?secrets\"", "null"))).Array[3]
        .Select(maps => $$"""{"a": {{maps[0]}}, "b": {{maps[1]}}, "c": 1, "l": [{{maps[2]}}, {{maps[0]}}, {"a": {"b": 1} }, 1]}""");

    private static readonly Gen<string> Paths = Gen.Select(Gen.OneOf("d", "d", "d", "x", "h", "h.doc", "u", "e", "n", "p"), Step().Array[0, 4], (root, steps) => root + string.Concat(steps));

    private static readonly Gen<string> Expressions = Gen.Recursive<string>((depth, inner) => depth > 2 ? Leaf() : Gen.OneOf(Leaf(), Leaf(), Combined(inner)));

    [Test]
    public void Evaluate_AnyExpressionOverAnyDocument_GivesWhatUnfusedNodesGive() =>
        Gen.Select(Expressions, Documents).Holds(15_000, (expression, document) => Check(expression, document));

    [Test]
    public void Evaluate_GuardedFieldsOverDeepDocuments_GivesWhatUnfusedNodesGive() =>
        Gen.Select(Gen.OneOf(Guarded("d"), Guarded("x").Select(terms => $"d.l.all(x, {terms})"), Guarded("x").Select(terms => $"d.l.filter(x, {terms}).size()")), DeepDocuments)
            .Holds(15_000, (expression, document) => Check(expression, document));

    private static void Check(string expression, string document)
    {
        var source = new CelSource($"[1].map(x, {expression})[0]", "check.yaml");
        var plain = Evaluate(Environment.CompileToExplain(source), document);
        var fused = Evaluate(Environment.Compile(source), document);

        Assert.That(fused, Is.EqualTo(plain), $"{expression} over {document}");
    }

    /// <summary>The value, its place where it is an error, and the steps.</summary>
    private static string Evaluate(CelCompilation compilation, string document)
    {
        var names = new TestNames();
        var activation = new CelActivation(Environment);
        var value = JsonReader.Read(document, names);
        activation.Set("d", value);
        activation.Set("h", CelValue.OfMap(new HostMap(value)));
        activation.Set("u", CelValue.OfUnknown(CelUnknown.Of("pods")));
        activation.Set("e", CelValue.OfError(new CelError("TEST1", "an error")));
        activation.Set("p", CelValue.OfList([CelValue.Of(1L), value], CelUnknown.Of("nodes")));
        var result = compilation.Program!.Bind(names).Evaluate(activation);
        return $"{(result.Kind == CelKind.Error ? result.AsError.Diagnostic?.ToString() : result.ToJson())} after {activation.Steps} steps";
    }

    private static Gen<string> Scalar() => Gen.OneOf("null", "true", "false", "0", "1", "1.0", "2.5", "\"x\"", "\"xy\"", "\"?secrets\"", "\"?values\"", "\"" + new string('x', 200) + "\"", "[]", "{}");

    private static Gen<string> Map(Gen<string> inner) =>
        Gen.Select(Field, inner, Field, inner, (a, v, b, w) => a == b ? $$"""{"{{a}}": {{v}}}""" : $$"""{"{{a}}": {{v}}, "{{b}}": {{w}}}""");

    private static Gen<string> List(Gen<string> inner) => inner.Array[0, 3].Select(items => $"[{string.Join(", ", items)}]");

    private static Gen<string> Step() => Gen.OneOf(Field.Select(f => $".{f}"), Field.Select(f => $"['{f}']"), Gen.OneOf(".l", "[0]", "[1]", ".?a", ".?b", "[?'a']", "['']", "[1.0]", "[x]"));

    private static Gen<string> OptionalStep() => Gen.OneOf(".?a", ".?b", ".b", ".a");

    private static Gen<string> Leaf() => Gen.OneOf(
        Paths,
        Gen.Select(Paths, Field, (p, f) => $"has({p}.{f})"),
        Gen.Select(Field, Paths, (f, p) => $"'{f}' in {p}"),
        Gen.Select(Paths, Gen.OneOf("==", "!="), Constant(), (p, o, c) => $"{p} {o} {c}"),
        Gen.Select(Constant(), Gen.OneOf("==", "!=", "in"), Paths, (c, o, p) => $"{c} {o} {p}"),
        Gen.Select(Paths, Gen.OneOf("==", "!=", "<", "in"), Paths, (p, o, q) => $"{p} {o} {q}"),
        Gen.Select(Paths, Gen.OneOf("startsWith('x')", "endsWith('xy')", "contains('')", "matches('^x+$')", "size()", "size() <= 1", "orValue(1)", "orValue(false)", "hasValue()"), (p, f) => $"{p}.{f}"),
        Gen.Select(Paths, Gen.OneOf("<", "<=", ">", ">="), Constant(), (p, o, c) => $"size({p}) {o} {c}"),
        Gen.Select(Paths, p => $"{p} in [1, 'x', true, null]"),
        Gen.Select(Paths, OptionalStep().Array[1, 3], Paths, (p, steps, other) => $"{p}.?a{string.Concat(steps)}.orValue({other})"),
        Gen.Select(Paths, OptionalStep().Array[0, 2], (p, steps) => $"{p}.?b{string.Concat(steps)}"));

    private static Gen<string> Combined(Gen<string> inner) => Gen.OneOf(
        Gen.Select(Paths, inner, (p, a) => $"{p}.filter(x, {a}).size()"),
        Gen.Select(Paths, Field, (p, f) => $"{p}.map(x, x.{f}).filter(x, x.startsWith('x')).size()"),
        Gen.Select(Gen.OneOf("[]", "[1, 'x']", "[true, [1]]", "[u]", "[1/0]"), Paths, (l, p) => $"{p} in {l} || size({l}) == 2"),
        Gen.Select(inner, Gen.OneOf("&&", "||", "=="), inner, (a, o, b) => $"({a} {o} {b})"),
        inner.Select(a => $"!({a})"),
        Gen.Select(inner, inner, inner, (a, b, c) => $"({a} ? {b} : {c})"),
        Gen.Select(Paths, Gen.OneOf("all", "exists", "exists_one", "filter", "map"), inner, (p, m, a) => $"{p}.{m}(x, {a})"),
        Gen.Select(Paths, inner, (p, a) => $"{p}.all(k, x, {a})"),
        Gen.Select(Paths, inner, inner, (p, a, b) => $"{p}.map(x, {a}, {b})"),
        Gen.Select(Paths, inner, (p, a) => $"{p}.transformMap(k, x, {a})"),
        Gen.Select(inner, inner, (a, b) => $"cel.bind(x, {a}, {b})"));

    /// <summary>Terms about fields two levels down, many of which go on from the one before.</summary>
    private static Gen<string> Guarded(string root) => Gen.Select(Term(root).Array[2, 4], Gen.OneOf(" && ", " || "), (terms, and) => string.Join(and, terms));

    private static Gen<string> Term(string root) => Gen.Select(
        Field, Field, Gen.OneOf("", "!"), Gen.OneOf("has(R.F)", "has(R.F.G)", "has(R.F.G)", "(R.F.G == 1)", "(R.F == true)", "R.F.G.startsWith('x')", "(R.F.G.size() > 0)", "('a' in R.F)"),
        (f, g, not, term) => not + term.Replace("R", root, StringComparison.Ordinal).Replace("F", f, StringComparison.Ordinal).Replace("G", g, StringComparison.Ordinal));

    private static Gen<string> Constant() => Gen.OneOf("true", "false", "0", "1", "1.0", "1u", "'x'", "''", "null", "[]", "dyn('x')");

    /// <summary>A map of the host that holds a document.</summary>
    private sealed class HostMap(CelValue document) : CelMap
    {
        public override IEnumerable<string> Keys => ["doc", "a", "b"];

        public override bool TryGet(string key, CelFrame? frame, out CelValue value)
        {
            value = key switch
            {
                "doc" => document,
                "a" => CelValue.OfUnknown(CelUnknown.Of("nodes")),
                _ => CelValue.OfError(new CelError("TEST2", "another error")),
            };
            return key != "c";
        }
    }
}
