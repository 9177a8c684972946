using ComplianceAudit.Cel.Tests.Support;
using ComplianceAudit.Cel.Values;
using CsCheck;

namespace ComplianceAudit.Cel.Tests.Evaluation;

/// <summary>An answer given without all the evidence is the answer that all the evidence gives, whatever it turns out to be.</summary>
/// <remarks>
/// What is missing may be of a type or of a value that the expression fails on: no answer foresees that, as 'true || x' does not, and a check that fails so is
/// broken whatever it was told. So the whole evidence gives the same value, or an error; and an error, where anything is missing, is one with all of it as well.
/// </remarks>
public sealed class SoundnessTests
{
    private const int Expressions = 40_000;

    private static readonly TestNames Names = new();

    private static readonly string[] Variables = ["a", "b", "n", "s", "p", "q", "ps", "os", "m", "h", "d"];

    private static readonly CelEnvironment Environment =
        Variables.Aggregate(new CelEnvironmentBuilder { IsChecked = false, StepBudget = 50_000, SizeBudget = 2_000_000 }, (builder, name) => builder.AddVariable(name)).Build();

    private static readonly TypedExpressions Typed = new(new Dictionary<string, string[]>
    {
        ["bool"] = ["true", "false", "b", "b", "a", "h.on", "has(m.a)", "has(d.c)", "d.on"],
        ["int"] = ["0", "1", "2", "n", "n", "a", "x", "x", "i", "m.a", "m.b", "d.a", "d.b.a", "p.size()", "p[0]"],
        ["uint"] = ["1u", "2u", "uint(n)"],
        ["double"] = ["0.5", "double(n)", "1.0 / 0.0"],
        ["string"] = ["'a'", "'b'", "''", "s", "s", "y", "y", "k", "d.s", "'1'", "'10.0.0.1'", "'10.0.0.0/8'", "'1Ki'", "'1.2.3'", "'https://a.b:1/c?d=e'", "'2024-01-01T00:00:00Z'", "'1h'", "'YQ=='", "'(a)'", "'%s'", "'dns1123Label'", "string(n)", "string(b)"],
        ["bytes"] = ["b'a'", "b''", "bytes(s)"],
        ["timestamp"] = ["timestamp(0)", "timestamp(n)"],
        ["duration"] = ["duration('1s')", "duration(n)"],
        ["null"] = ["null", "a"],
        ["list<int>"] = ["p", "p", "[1, 2]", "[n, 1]", "h.p", "ps[0]", "d.list", "d.b.list"],
        ["list<string>"] = ["q", "q", "['a', 'b']", "[s, 'a']", "m.map(k, k)"],
        ["list<dyn>"] = ["p", "q", "ps", "os", "d.list", "[a, n, s]", "[p, q]", "h.ps"],
        ["list<list<T>>"] = ["ps", "[p, [1]]"],
        ["list<optional<T>>"] = ["os"],
        ["map<string, int>"] = ["m", "m", "d", "d.b", "{'a': n}", "{'a': 1, 'b': 2}"],
        ["map<string, dyn>"] = ["m", "h", "d", "{'a': p}"],
        ["map<dyn, dyn>"] = ["m", "h", "d", "{'a': p}", "{1: n}"],
        ["net.IP"] = ["ip('10.0.0.1')", "ip(s)"],
        ["net.CIDR"] = ["cidr('10.0.0.0/8')", "cidr(s)"],
        ["kubernetes.Quantity"] = ["quantity('1Ki')", "quantity(s)"],
        ["kubernetes.Semver"] = ["semver('1.2.3')", "semver(s)"],
        ["kubernetes.URL"] = ["url('https://a.b:1/c?d=e')", "url(s)"],
        ["kubernetes.NamedFormat"] = ["format.dns1123Label()"],
    });

    private static readonly Gen<Evidence[]> Cases = EvidenceOf();

    private static readonly string[] Types = ["bool", "bool", "bool", "int", "string", "list<int>", "list<string>", "map<string, int>", "dyn"];

    [Test]
    public void Evaluate_WithMissingEvidence_AnswersOnlyWhatAllTheEvidenceConfirms()
    {
        // Always the same expressions and evidence, so that no run fails by chance.
        var pcg = new PCG(1, 1);
        var expressions = Gen.OneOf(Types.SelectMany(type => new[] { 1, 2, 3 }.Select(levels => Typed.Of(CelType.Parse(type), levels))).ToArray());
        var (answered, unknown, problems) = (0, 0, new List<string>());
        for (var i = 0; i < Expressions; i++)
        {
            var expression = expressions.Generate(pcg, null, out _);
            var kind = Check(expression, Cases.Generate(pcg, null, out _), pcg, problems);
            answered += kind < CelKind.Unknown ? 1 : 0;
            unknown += kind == CelKind.Unknown ? 1 : 0;
        }

        Assert.That(problems.OrderBy(problem => problem.Length).Take(5), Is.Empty, $"{problems.Count} of {Expressions}");
        Assert.That(answered, Is.GreaterThan(Expressions / 4), "too few had a value to say anything");
        Assert.That(unknown, Is.GreaterThan(Expressions / 8), "too few lacked anything to say anything");
    }

    private static CelKind Check(string expression, Evidence[] evidence, PCG pcg, List<string> problems)
    {
        var program = Environment.Compile(new CelSource($"cel.bind(x, 1, cel.bind(y, 'a', cel.bind(i, 0, cel.bind(k, 'a', {expression}))))")).Program!.Bind(Names);
        var partial = Evaluate(program, Array.ConvertAll(evidence, part => part.Partial));
        for (var i = 0; i < 4 && partial.Kind != CelKind.Unknown && !IsLimit(partial); i++)
        {
            var values = Array.ConvertAll(evidence, part => part.Whole.Generate(pcg, null, out _));
            var whole = Evaluate(program, values);
            if (IsLimit(whole) || (whole.Kind == CelKind.Error || partial.Kind == CelKind.Error ? whole.Kind == CelKind.Error : Agrees(partial, whole)))
                continue;
            var told = Variables.Select((name, at) => $"{name}: {evidence[at].Partial} -> {values[at]}").Where((_, at) => program.Program.Variables.Contains(Variables[at]));
            problems.Add($"{expression}\n  is {partial}, then {whole}\n  {string.Join("\n  ", told)}\n");
            break;
        }
        return partial.Kind;
    }

    private static bool IsLimit(in CelValue value) => value.Kind == CelKind.Error && value.AsError.Code is "CEL309" or "CEL319" or "CEL320";

    /// <summary>Whether the whole is what is known of it, with something for all that is missing.</summary>
    private static bool Agrees(in CelValue partial, in CelValue whole)
    {
        if (partial.Kind == CelKind.Unknown)
            return true;
        if (partial.Kind != whole.Kind)
            return false;
        return partial.Kind switch
        {
            CelKind.List => ListAgrees(partial, whole),
            CelKind.Map => MapAgrees(partial, whole),
            CelKind.Optional => partial.AsOptional is { } a ? whole.AsOptional is { } b && Agrees(a, b) : whole.AsOptional is null,
            CelKind.Double => partial.AsDouble.Equals(whole.AsDouble),
            _ => Equality.Of(partial, whole, null).IsTrue,
        };
    }

    /// <summary>Of a partial list, elements that are known belong to it, at no place that is known.</summary>
    private static bool ListAgrees(CelValue partial, CelValue whole)
    {
        if (partial.Missing is null)
            return partial.Count == whole.Count && Enumerable.Range(0, partial.Count).All(i => Agrees(partial.ElementAt(i), whole.ElementAt(i)));
        var rest = Enumerable.Range(0, whole.Count).Select(whole.ElementAt).ToList();
        var known = Enumerable.Range(0, partial.Count).Select(partial.ElementAt).OrderBy(element => element.Kind == CelKind.Unknown).ThenBy(element => element.ToJson().Contains("\"$", StringComparison.Ordinal));
        foreach (var element in known)
        {
            var at = rest.FindIndex(other => Agrees(element, other));
            if (at < 0)
                return false;
            rest.RemoveAt(at);
        }
        return true;
    }

    private static bool MapAgrees(CelValue partial, CelValue whole)
    {
        if (partial.Map is ValueMap && partial.Count != whole.Count)
            return false;
        return partial.Keys().All(key => !partial.TryFind(key, null, out var a) || (a.Kind == CelKind.Unknown && partial.Map is not ValueMap) || (whole.TryFind(key, null, out var b) && Agrees(a, b)));
    }

    private static CelValue Evaluate(CelBoundProgram program, CelValue[] values)
    {
        var activation = new CelActivation(Environment);
        for (var i = 0; i < values.Length; i++)
            activation.Set(i, values[i]);
        return program.Evaluate(activation);
    }

    /// <summary>Evidence for each variable, in their order; now this part of it is missing, now that.</summary>
    private static Gen<Evidence[]> EvidenceOf()
    {
        var (ints, texts) = (Gen.Int[-1, 3].Select(number => CelValue.Of((long)number)), Gen.OneOf("a", "b", "", "1").Select(CelValue.Of));
        var (n, s) = (Maybe(ints), Maybe(texts));
        var bools = Maybe(Gen.Bool.Select(CelValue.Of));
        var p = ListOf(n, ints);
        var q = ListOf(s, texts);
        var lists = ListOf(Gen.OneOf(p, Maybe(p.SelectMany(list => list.Whole))), p.SelectMany(list => list.Whole));
        var optionals = ints.Select(CelValue.OfOptional);
        var map = Gen.Select(n, n, (a, b) => Evidence.Map(("a", a), ("b", b)));
        var host = Gen.Select(bools, p, lists, map, (on, list, inner, rest) => Evidence.Map(("on", on), ("p", list), ("ps", inner), ("m", rest)));
        var document = Gen.OneOf("""{"a": "?n", "b": {"a": 1, "list": [1, "?x", 2]}, "list": ["?x", 2], "on": true, "s": "?s"}""", """{"a": 1, "b": "?b", "c": null, "list": [1, 2], "on": "?on", "s": "a"}""",
            """{"a": 1, "b": {"a": "?n", "list": []}, "list": "?list", "on": false, "s": "a"}""").Select(json => Evidence.Document(json, Names));
        Gen<Evidence>[] all = [Maybe(Evidence.Anything), bools, n, s, p, q, lists, ListOf(Maybe(optionals), optionals), map, host, document];
        return all.Aggregate(Gen.Const(Array.Empty<Evidence>()), (before, next) => Gen.Select(before, next, (list, evidence) => (Evidence[])[.. list, evidence]));
    }

    private static Gen<Evidence> Maybe(Gen<CelValue> values) => Gen.Frequency((1, values.Select(Evidence.Known)), (2, Gen.Const(Evidence.Unknown(values))));

    private static Gen<Evidence> ListOf(Gen<Evidence> elements, Gen<CelValue> others) =>
        Gen.Select(elements.Array[0, 3], Gen.Bool, (parts, lacks) => Evidence.List(parts, lacks, others));
}
