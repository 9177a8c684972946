using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Checking;

/// <summary>Expressions compiled with <see cref="CelEnvironmentBuilder.IsChecked"/> off: what is wrong is an error of the evaluation, at its place.</summary>
public sealed class UncheckedTests
{
    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder { IsChecked = false }.AddVariable("x", CelType.Int)
        .AddExpression("broken", ["a"], false, new CelSource("a + nothing")).Build();

    [TestCase("nothing || true", "true")]
    [TestCase("false && 1.nothing('a', b.c.d)", "false")]
    [TestCase("size() > 1 || true", "true")]
    [TestCase("x + 'b' == 'ab'", "true")]
    [TestCase("1 == 1.0 && [1] == [1.0]", "true")]
    [TestCase("'a'.matches('(') || true", "true")]
    [TestCase("broken(1) == 1 || true", "true")]
    [TestCase("true ? 1 : 'a'", "1")]
    public void Evaluate_PartThatIsWrong_IsAnErrorLikeAnyOther(string expression, string expected) => Assert.That(Evaluate(expression).ToJson(), Is.EqualTo(expected));

    [TestCase("true && nothing", "CEL203: unknown name 'nothing'", 9)]
    [TestCase("true && 1.sze()", "CEL201: unknown function 'sze'; did you mean 'size'?", 11)]
    [TestCase("'a'.matches('(')", "CEL310: '(' is no regular expression: ", 5)]
    [TestCase("size(1)", "CEL301: no such overload: size(int)", 1)]
    public void Evaluate_WrongPartThatDecides_SaysWhatAndWhere(string expression, string expected, int column)
    {
        var diagnostic = Evaluate(expression).AsError.Diagnostic!;

        Assert.That(($"{diagnostic.Code}: {diagnostic.Message}", diagnostic.Column), Is.EqualTo((expected, column)).Using<(string Text, int Column)>((a, b) => a.Column == b.Column && a.Text.StartsWith(b.Text, StringComparison.Ordinal)));
    }

    [Test]
    public void Compile_SyntaxError_IsReportedAllTheSame()
    {
        var compilation = Environment.Compile(new CelSource("1 +"));

        Assert.That(compilation.Program, Is.Null);
    }

    private static CelValue Evaluate(string expression)
    {
        var program = Environment.Compile(new CelSource(expression)).Program!;
        var activation = new CelActivation(Environment);
        activation.Set("x", CelValue.Of("a"));
        return program.Bind(new TestNames()).Evaluate(activation);
    }
}
