using ComplianceAudit.Cel.Tests.Support;
using CsCheck;

namespace ComplianceAudit.Cel.Tests.Evaluation;

/// <summary>An answer given without all the evidence is the answer that all the evidence gives, whatever it turns out to be.</summary>
public sealed class SoundnessTests
{
    private static readonly CelUnknown Lacking = CelUnknown.Of("pods");

    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder { IsChecked = false }.AddVariable("u").AddVariable("b").AddVariable("p").AddVariable("m").Build();

    private static readonly CelValue[] Scalars = [CelValue.Of(0L), CelValue.Of(1L), CelValue.Of(2L), CelValue.Of(7L)];

    /// <summary>Lists that a list of 1 and 2 may be once nothing is missing: more elements may stand anywhere.</summary>
    private static readonly CelValue[] Lists = [.. new long[][] { [1, 2], [1, 2, 1], [0, 1, 2], [1, 7, 2], [2, 1, 2], [1, 1, 2, 2], [7, 0, 1, 5, 2, 3] }
        .Select(items => CelValue.OfList([.. items.Select(CelValue.Of)]))];

    private static readonly Gen<string> Numbers = Gen.OneOf(Gen.OneOf("0", "1", "2", "3", "u", "u", "x"), Gen.OneOf("u + 1", "[u, 1][0]", "[1, u][1]", "p[0]", "p[?0].orValue(5)", "p.size()", "p.sum()",
        "p.max()", "p.indexOf(2)", "m.a", "m.b", "m.?a.orValue(1)", "m.?c.orValue(1)", "optional.of(u).orValue(1)", "[?optional.of(u)].size()", "math.greatest(u, 1)", "(b ? 1 : 2)"));

    private static readonly Gen<string> Bools = Gen.Recursive<string>((depth, inner) => depth > 3 ? Leaf() : Gen.OneOf(Leaf(), Combined(inner)));

    [Test]
    public void Evaluate_WithMissingEvidence_AnswersOnlyWhatAllTheEvidenceConfirms() => Bools.Sample(Check, iter: 30_000, threads: 1);

    private static void Check(string expression)
    {
        var program = Environment.Compile(new CelSource($"[1, 2].map(x, {expression})[0]")).Program!.Bind(new TestNames());
        var answer = Evaluate(program, CelValue.OfUnknown(Lacking), CelValue.OfUnknown(Lacking), CelValue.OfList([CelValue.Of(1L), CelValue.Of(2L)], Lacking));
        if (answer.Kind != CelKind.Bool)
            return;

        var cases = from list in Lists from number in Scalars from flag in new[] { true, false } from hasKey in new[] { true, false } select (list, number, flag, hasKey);
        foreach (var (list, number, flag, hasKey) in cases)
        {
            var whole = Evaluate(program, number, CelValue.Of(flag), list, hasKey);
            Assert.That(whole.Kind == CelKind.Error || whole.AsBool == answer.AsBool, $"{expression}: {answer} without the evidence, {whole} with u = {number}, b = {flag}, p = {list}, 'a' in m: {hasKey}");
        }
    }

    private static CelValue Evaluate(CelBoundProgram program, CelValue number, CelValue flag, CelValue list, bool hasKey = true)
    {
        var activation = new CelActivation(Environment);
        activation.Set("u", number);
        activation.Set("b", flag);
        activation.Set("p", list);
        activation.Set("m", CelValue.OfMap(new Entries(number, hasKey)));
        return program.Evaluate(activation);
    }

    private static Gen<string> Leaf() => Gen.OneOf(
        Gen.OneOf("true", "false", "b", "!b", "has(m.a)", "has(m.b)", "'a' in m", "b == b"),
        Gen.Select(Numbers, Gen.OneOf("==", "!=", "<", "<=", ">", ">="), Numbers, (a, o, c) => $"{a} {o} {c}"),
        Gen.Select(Numbers, ListsOf(), (a, l) => $"{a} in {l}"),
        Gen.Select(ListsOf(), Gen.OneOf("==", "!="), ListsOf(), (a, o, c) => $"{a} {o} {c}"),
        Gen.Select(ListsOf(), Gen.OneOf("sets.contains", "sets.intersects", "sets.equivalent"), ListsOf(), (a, f, c) => $"{f}({a}, {c})"),
        Gen.Select(ListsOf(), Gen.OneOf("isSorted()", "size() == 2", "size() > 1", "distinct().size() == size(p)", "sort()[0] == 1", "exists_one(x, x == 1)"), (l, f) => $"{l}.{f}"));

    private static Gen<string> Combined(Gen<string> inner) => Gen.OneOf(
        Gen.Select(inner, Gen.OneOf("&&", "||", "==", "!="), inner, (a, o, c) => $"({a} {o} {c})"),
        inner.Select(a => $"!({a})"),
        Gen.Select(inner, inner, inner, (a, c, d) => $"({a} ? {c} : {d})"),
        Gen.Select(ListsOf(), Gen.OneOf("all", "exists", "exists_one"), inner, (l, f, a) => $"{l}.{f}(x, {a})"),
        Gen.Select(ListsOf(), inner, Gen.OneOf("size() > 0", "size() == 0", "exists(x, x == 1)", "all(x, x > 0)"), (l, a, f) => $"{l}.filter(x, {a}).{f}"),
        Gen.Select(ListsOf(), inner, Gen.OneOf("all", "exists", "exists_one"), (l, a, f) => $"{l}.map(x, {a}).{f}(y, y)"),
        Gen.Select(ListsOf(), inner, Gen.OneOf("[1, 1]", "p"), (l, a, o) => $"{l}.map(x, {a}, 1) == {o}"),
        inner.Select(a => $"p.transformMap(i, x, {a}).size() == 2"),
        inner.Select(a => $"{{'k': {a}}}.k"),
        inner.Select(a => $"optional.of({a}).optMap(x, x).orValue(true)"),
        inner.Select(a => $"cel.bind(x, {a}, x || b)"));

    private static Gen<string> ListsOf() => Gen.OneOf(
        Gen.OneOf("p", "p", "[1, 2]", "[]", "[u]", "[1, u]", "[u, u]", "p + [1]", "[1] + p", "p.filter(x, x > 1)", "p.filter(x, x > u)", "[1, 2, 3].filter(x, x > u)", "p.map(x, x * 2)", "[p, [1]].flatten()",
            "p.distinct()", "p.reverse()", "p.sort()", "(b ? [1] : p)", "[?m.?a]", "[?m.?c, 1]", "[1, 2].map(x, u)", "[1, 2].map(x, b, x)", "[1, 2].slice(0, u)", "optional.of(p).orValue([])"));

    /// <summary>Two entries, one of them unknown, or perhaps absent, where the evidence is missing.</summary>
    private sealed class Entries(CelValue missing, bool hasKey) : CelMap
    {
        public override IEnumerable<string> Keys => hasKey ? ["a", "b"] : ["b"];

        public override bool TryGet(string key, CelFrame? frame, out CelValue value)
        {
            value = key == "a" ? missing : CelValue.Of(1L);
            return key == "b" || (key == "a" && hasKey);
        }
    }
}
