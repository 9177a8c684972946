using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests;

/// <summary>Programs and values that go down far: they end as an error on the stack that a thread has by default, a megabyte and a half.</summary>
public sealed class NestingTests
{
    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder().AddVariable("variables").Build();

    [TestCase("variables.v{0}")]
    [TestCase("variables.v{0}.map(x, x)")]
    [TestCase("variables.v{0}.all(x, x > 0) ? variables.v{0} : []")]
    [TestCase("'a'.replace('b', 'c', size([string(variables.v{0})]))")]
    [TestCase("[[[[[[[[[[[[[[[[[[[[variables.v{0}]]]]]]]]]]]]]]]]]]]]")]
    public void Evaluate_VariablesThatUseEachOther_EndTooDeep(string variable)
    {
        var result = OnASmallStack(variable, 3000, $"variables.v{3000}");

        Assert.That(result, Does.Contain("CEL318"));
    }

    [TestCase("last")]
    [TestCase("last == other")]
    [TestCase("[last] != [other]")]
    [TestCase("last in [other]")]
    [TestCase("[last, other].distinct()")]
    [TestCase("'%s'.format([last])")]
    [TestCase("last.flatten(1000000000)")]
    [TestCase("{'a': optional.of(last)} == {'a': optional.of(other)}")]
    public void Evaluate_ValueThatNestsTooDeep_Ends(string expression)
    {
        // Each variable is computed on its own, shallow, before the next one puts it deeper.
        const int count = 400;
        var computed = string.Join(" && ", Enumerable.Range(0, count + 1).Select(i => $"variables.v{i}.size() + variables.w{i}.size() == 2"));
        var deep = expression.Replace("last", $"variables.v{count}", StringComparison.Ordinal).Replace("other", $"variables.w{count}", StringComparison.Ordinal);

        var result = OnASmallStack("[[[[[[[[[[[[[[[[[[[[variables.v{0}]]]]]]]]]]]]]]]]]]]]", count, $"{computed} ? [{deep}] : []");

        Assert.That(result, Does.Contain("CEL320: lists and maps within each other nest too deeply; nest fewer\"}"));
    }

    [Test]
    public void ToJson_DeepHostsValue_IsCut()
    {
        var deep = CelValue.Of(1L);
        for (var i = 0; i < 100_000; i++)
            deep = CelValue.OfList([deep]);

        var json = deep.ToJson();

        Assert.That(json, Does.Contain("[\"...\"]").And.Length.LessThan(5000));
    }

    private static string OnASmallStack(string variable, int count, string expression)
    {
        var result = "";
        var thread = new Thread(() => result = Evaluate(variable, count, expression).ToJson(), 1536 * 1024);
        thread.Start();
        thread.Join();
        return result;
    }

    private static CelValue Evaluate(string variable, int count, string expression)
    {
        var programs = new Dictionary<string, CelBoundProgram> { ["v0"] = Compile("[1]"), ["w0"] = Compile("[1]") };
        for (var i = 1; i <= count; i++)
        {
            programs[$"v{i}"] = Compile(variable.Replace("{0}", $"{i - 1}", StringComparison.Ordinal));
            programs[$"w{i}"] = Compile(variable.Replace("v{0}", $"w{i - 1}", StringComparison.Ordinal));
        }
        var activation = new CelActivation(Environment);
        activation.Set("variables", CelValue.OfMap(new KeptVariables(programs)));
        return Compile(expression).Evaluate(activation);
    }

    private static CelBoundProgram Compile(string expression) => Environment.Compile(new CelSource(expression)).Program!.Bind(new TestNames());

    /// <summary>Variables that are computed when they are first read, and kept.</summary>
    private sealed class KeptVariables(Dictionary<string, CelBoundProgram> programs) : CelMap
    {
        private readonly Dictionary<string, CelValue> _values = [];

        public override IEnumerable<string> Keys => programs.Keys;

        public override bool TryGet(string key, CelFrame? frame, out CelValue value)
        {
            if (!_values.TryGetValue(key, out value))
                _values[key] = value = programs[key].Evaluate(frame!);
            return true;
        }
    }
}
