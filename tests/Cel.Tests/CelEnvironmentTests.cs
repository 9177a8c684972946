using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests;

/// <summary>What a host adds: variables, functions, maps, shared expressions.</summary>
public sealed class CelEnvironmentTests
{
    [TestCase(true, 0, null, "A function that is called on a receiver needs a parameter for it.*")]
    [TestCase(false, 1, 2, "One type per parameter is needed.*")]
    [TestCase(true, 1, 0, "One type per parameter is needed.*")]
    public void AddExpression_ParametersThatDoNotGoTogether_IsRefused(bool isMember, int names, int? types, string message)
    {
        var builder = new CelEnvironmentBuilder();

        void Add() => builder.AddExpression("f", [.. Enumerable.Repeat("x", names)], isMember, new CelSource("1"), types is { } count ? [.. Enumerable.Repeat(CelType.Int, count)] : null);

        Assert.That(Add, Throws.ArgumentException.With.Message.Match(message));
    }

    [Test]
    public void Compile_DottedFunctionOnNoVariable_CallsTheHost()
    {
        var environment = new CelEnvironmentBuilder().AddFunction(new ListSource()).Build();

        var result = Evaluate(environment, "snapshot.list('pods').size()", activation: new CelActivation(environment, state: "cluster-a"));

        Assert.That(result.ToJson(), Is.EqualTo("2"));
    }

    [Test]
    public void Compile_MisspeltDottedFunction_SuggestsTheHosts()
    {
        var environment = new CelEnvironmentBuilder().AddFunction(new ListSource()).Build();

        var compilation = environment.Compile(new CelSource("snapshot.lst('pods')", "check.yaml"));

        Assert.That(compilation.Diagnostics.Single().ToString(), Is.EqualTo("""
            check.yaml:1:10: CEL201: unknown function 'snapshot.lst'; did you mean 'snapshot.list'?
              | snapshot.lst('pods')
              | .........^
            """));
    }

    [Test]
    public void Compile_Calls_ListLiteralArguments()
    {
        var environment = new CelEnvironmentBuilder().AddVariable("object").AddFunction(new ListSource())
            .AddExpression("names", ["source"], false, new CelSource("snapshot.list('pods').map(p, p) + snapshot.list(source)")).Build();

        var program = environment.Compile(new CelSource("names('nodes').exists(n, n.startsWith('a')) && object.ok")).Program!;

        Assert.That(program.Calls.Select(call => $"{call.Function}({string.Join(",", call.Arguments.Select(a => a ?? "_"))})"),
            Is.EquivalentTo(new[] { "names(nodes)", "snapshot.list(pods)", "snapshot.list(_)", "startsWith(_,a)" }));
        Assert.That(program.Variables, Is.EqualTo(new[] { "object" }));
    }

    [Test]
    public void Report_OfACall_PointsAtItsName()
    {
        var environment = new CelEnvironmentBuilder().AddFunction(new ListSource()).Build();
        var call = environment.Compile(new CelSource("1 + snapshot.list('secrets').size()", "check.yaml")).Program!.Calls.First(c => c.Function == "snapshot.list");

        var diagnostic = call.Report("RULE1", "'secrets' is not in reads");

        Assert.That(diagnostic.ToString(), Is.EqualTo("check.yaml:1:14: RULE1: 'secrets' is not in reads\n  | 1 + snapshot.list('secrets').size()\n  | .............^"));
    }

    [TestCase("[3, 4].total()", "7")]
    [TestCase("twice(twice(2))", "8")]
    [TestCase("[1, 2].map(x, twice(x)).total()", "6")]
    [TestCase("sumOfTwo(twice(1), sumOfTwo(2, 3))", "7")]
    [TestCase("cel.bind(x, twice(3), sumOfTwo(x, twice(x)))", "18")]
    public void Evaluate_SharedExpression_BindsItsParameters(string expression, string expected)
    {
        var environment = new CelEnvironmentBuilder()
            .AddExpression("total", ["list"], true, new CelSource("list.sum()"))
            .AddExpression("twice", ["x"], false, new CelSource("sumOfTwo(x, x)"))
            .AddExpression("sumOfTwo", ["a", "b"], false, new CelSource("[a, b].total()")).Build();

        var result = Evaluate(environment, expression);

        Assert.That((environment.Diagnostics, result.ToJson()), Is.EqualTo((Array.Empty<CelDiagnostic>(), expected)));
    }

    [Test]
    public void Build_SharedExpressionsThatCallEachOther_AreRefused()
    {
        var environment = new CelEnvironmentBuilder()
            .AddExpression("even", ["n"], false, new CelSource("n == 0 || odd(n - 1)", "functions.yaml"))
            .AddExpression("odd", ["n"], false, new CelSource("n != 0 && even(n - 1)", "functions.yaml")).Build();

        var compilation = environment.Compile(new CelSource("even(4)"));

        Assert.That(compilation.Program, Is.Null);
        Assert.That(environment.Diagnostics[0].ToString(), Is.EqualTo("""
            functions.yaml:1:11: CEL207: the shared function 'even' calls itself, here or through others; functions cannot recurse
              | n != 0 && even(n - 1)
              | ..........^
            """));
    }

    [TestCase(10)]
    [TestCase(3000)]
    public void Build_LongChainOfSharedExpressions_IsRefused(int length)
    {
        var builder = new CelEnvironmentBuilder().AddExpression("f0", ["x"], false, new CelSource("x"));
        var body = string.Concat(Enumerable.Repeat("[", 150)) + "{0}" + string.Concat(Enumerable.Repeat("]", 150));
        for (var i = 1; i <= length; i++)
            builder.AddExpression($"f{i}", ["x"], false, new CelSource(body.Replace("{0}", $"f{i - 1}(x)", StringComparison.Ordinal)));

        var environment = builder.Build();

        Assert.That(environment.Diagnostics, Is.Not.Empty);
        Assert.That(environment.Diagnostics.Select(d => d.ToString()), Is.All.Match("^expression:1:151: CEL208: with 'f[0-9]+' the expression nests deeper than [0-9]+ levels; let functions call fewer others\n"));
    }

    [Test]
    public void Build_SharedExpressionWithAnError_IsReportedOnceAndBarsItsCallers()
    {
        var environment = new CelEnvironmentBuilder().AddExpression("broken", ["x"], true, new CelSource("x.all(y, z)", "functions.yaml")).Build();

        var compilation = environment.Compile(new CelSource("[1].broken() || [2].broken()"));

        Assert.That(environment.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CEL203" }));
        Assert.That(compilation.Diagnostics, Is.EqualTo(environment.Diagnostics));
    }

    [Test]
    public void Evaluate_LazyMap_SharesTheFrameOfItsReader()
    {
        var environment = new CelEnvironmentBuilder().AddVariable("object").AddVariable("variables").Build();
        var names = new TestNames();
        var lazy = environment.Compile(new CelSource("object.list.map(x, x + 1)")).Program!.Bind(names);
        var activation = new CelActivation(environment);
        activation.Set("object", JsonReader.Read("""{"list": [1, 2]}""", names));
        activation.Set("variables", CelValue.OfMap(new LazyMap(lazy)));

        var result = environment.Compile(new CelSource("[10, 20].map(y, variables.it.map(x, x + y))")).Program!.Bind(names).Evaluate(activation);

        Assert.That(result.ToJson(), Is.EqualTo("[[12,13],[22,23]]"));
    }

    [TestCase("'version' in cluster", """{"$unknown":["cluster"]}""")]
    [TestCase("has(cluster.version)", """{"$unknown":["cluster"]}""")]
    [TestCase("'absent' in cluster", "false")]
    [TestCase("'a' in {'a': cluster.version}", "true")]
    [TestCase("has({'a': cluster.version}.a)", "true")]
    public void Evaluate_KeyOfAHostsMapWithAnUnknownValue_IsNotKnownToBeThere(string expression, string expected)
    {
        var environment = new CelEnvironmentBuilder().AddVariable("cluster").Build();
        var activation = new CelActivation(environment);
        activation.Set("cluster", CelValue.OfMap(new UnknownMap()));

        var result = Evaluate(environment, expression, activation);

        Assert.That(result.ToJson(), Is.EqualTo(expected));
    }

    [Test]
    public void Evaluate_LazyMapsThatReadEachOtherTooDeeply_EndAsAnError()
    {
        var environment = new CelEnvironmentBuilder().AddVariable("variables").Build();
        var bound = environment.Compile(new CelSource(string.Concat(Enumerable.Repeat("[", 150)) + "variables.it" + new string(']', 150))).Program!.Bind(new TestNames());
        var activation = new CelActivation(environment);
        activation.Set("variables", CelValue.OfMap(new LazyMap(bound)));

        var result = bound.Evaluate(activation);

        Assert.That(result.AsError.Diagnostic!.ToString(), Does.StartWith("expression:1:1: CEL318: variables that use each other nest too deeply; let them use fewer others\n"));
    }

    [Test]
    public void ToJson_DeepList_IsWrittenWhole()
    {
        var (open, close) = (new string('[', 190), new string(']', 190));
        var builder = new CelEnvironmentBuilder().AddExpression("f0", ["x"], false, new CelSource("[x]"));
        for (var i = 1; i <= 5; i++)
            builder.AddExpression($"f{i}", ["x"], false, new CelSource($"{open}f{i - 1}(x){close}"));

        var result = Evaluate(builder.Build(), $"{open}f5(1){close}");

        Assert.That(result.ToJson(), Has.Length.EqualTo((2 * 1141) + 1));
    }

    [Test]
    public void Evaluate_ErrorOfAHostFunction_IsPlacedAtItsCall()
    {
        var environment = new CelEnvironmentBuilder().AddFunction(new ListSource()).Build();

        var result = Evaluate(environment, "[1] + snapshot.list('absent')");

        Assert.That(result.AsError.Diagnostic!.ToString(), Does.StartWith("expression:1:16: HOST1: no source 'absent'"));
    }

    [Test]
    public void Set_UndeclaredVariable_IsRefused()
    {
        var environment = new CelEnvironmentBuilder().AddVariable("object").Build();

        var setting = () => new CelActivation(environment).Set("objct", CelValue.Null);

        Assert.That(setting, Throws.ArgumentException.With.Message.StartsWith("The environment declares no variable 'objct'."));
    }

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    public void Evaluate_UnderAnyCulture_AnswersTheSame(string culture)
    {
        Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(culture);

        var result = Evaluate(new CelEnvironmentBuilder().Build(), "['I'.lowerAscii(), string(1.5), string(timestamp(0)), 'I'.matches('(?i)i') ? 'yes' : 'no', string(double('1.5'))]");

        Assert.That(result.ToJson(), Is.EqualTo("""["i","1.5","1970-01-01T00:00:00Z","yes","1.5"]"""));
    }

    private static CelValue Evaluate(CelEnvironment environment, string expression, CelActivation? activation = null)
    {
        var program = environment.Compile(new CelSource(expression)).Program!;
        return program.Bind(new TestNames()).Evaluate(activation ?? new CelActivation(environment));
    }

    private sealed class ListSource : CelFunction
    {
        public override string Name => "snapshot.list";

        public override IReadOnlyList<string> Signatures => [$"{Name}(string) -> list<dyn>"];

        public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].AsString == "absent"
            ? CelValue.OfError(new CelError("HOST1", "no source 'absent'"))
            : CelValue.OfList([CelValue.Of(frame.State as string ?? ""), arguments[0]]);
    }

    private sealed class LazyMap(CelBoundProgram program) : CelMap
    {
        public override IEnumerable<string> Keys => ["it"];

        public override bool TryGet(string key, CelFrame? frame, out CelValue value)
        {
            value = program.Evaluate(frame!);
            return key == "it";
        }
    }

    private sealed class UnknownMap : CelMap
    {
        public override IEnumerable<string> Keys => ["version"];

        public override bool TryGet(string key, CelFrame? frame, out CelValue value)
        {
            value = CelValue.OfUnknown(CelUnknown.Of("cluster"));
            return key == "version";
        }
    }
}
