using System.Text;
using ComplianceAudit.Cel.Tests.Support;
using CsCheck;

namespace ComplianceAudit.Cel.Tests;

/// <summary>Whatever the text, compiling and evaluating end in a value, an error value or diagnostics.</summary>
public sealed class HostileInputTests
{
    private static readonly string[] Fragments =
    [
        "doc", ".items", ".?name", "[0]", "[?1]", "1", "2u", "0.5", "'a'", "b'b'", "null", "true", " + ", " - ", " * ", " / ", " % ", " == ", " < ", " in ", " && ", " || ",
        "!", "-", " ? ", " : ", "(", ")", "[", "]", "{", "}", ",", "u", "p", "e", "x", "[1, 2]", ".all(x, ", ".exists(x, ", ".map(x, ", ".filter(x, ", "size(", "string(", "int(",
        "timestamp(", "duration(", ".matches(", ".split(", ".join(", ".sort()", ".flatten()", ".replace(", "optional.of(", ".orValue(", "has(", "cel.bind(x, ", "9223372036854775807",
        "-9223372036854775808", "double('NaN')", "math.greatest(", "sets.contains(", ".substring(", "lists.range(", "'\U0001f600'", "\\", "'", "\"\"\"", "r'\\d'", "// ",
    ];

    private static readonly Gen<string> Expressions = Gen.OneOf(Fragments).Array[0, 24].Select(parts => string.Concat(parts));

    [Test]
    public void Compile_RandomBytes_NeverThrows() =>
        Gen.Byte.Array[0, 60].Holds(5000, bytes => CompileAndEvaluate(Encoding.UTF8.GetString(bytes)));

    [Test]
    public void Compile_RandomText_NeverThrows() =>
        Gen.Char.Array[0, 60].Holds(5000, characters => CompileAndEvaluate(new string(characters)));

    [Test]
    public void Evaluate_RandomExpression_NeverThrows() => Expressions.Holds(20_000, CompileAndEvaluate);

    [Test]
    public void Evaluate_RandomCall_NeverThrows() => Calls().Holds(20_000, CompileAndEvaluate);

    [TestCase("lists.range(999).map(a, lists.range(999).map(b, lists.range(999).map(c, a + b + c)))")]
    [TestCase("cel.bind(a, 'x'.replace('', lists.range(1000).map(i, 'yyyyyyyy').join()), lists.range(9999).map(i, a + a + a).join())")]
    [TestCase("lists.range(9000).all(i, lists.range(9000) == lists.range(9000))")]
    public void Evaluate_EndlessWork_EndsAtTheBudget(string expression)
    {
        var result = Engine.Evaluate(expression);

        Assert.That(result.AsError.Code, Is.AnyOf("CEL309", "CEL319"));
    }

    [Test]
    public void Evaluate_ExhaustedInsideAnAbsorbingOperator_IsStillAnError()
    {
        var result = Engine.Evaluate("lists.range(900000).exists(a, lists.range(900000).all(b, true)) || true");

        Assert.That(result.AsError.Code, Is.AnyOf("CEL309", "CEL319"));
    }

    [Test]
    public void Evaluate_Cancelled_Throws()
    {
        var environment = new CelEnvironmentBuilder().Build();
        var program = environment.Compile(new CelSource("true")).Program!.Bind(new TestNames());

        var evaluation = () => program.Evaluate(new CelActivation(environment, null, new CancellationToken(canceled: true)));

        Assert.That(evaluation, Throws.InstanceOf<OperationCanceledException>());
    }

    /// <summary>Calls of every function and operator with operands of every kind.</summary>
    private static Gen<string> Calls()
    {
        string[] values = ["doc", "u", "p", "e", "1", "-1", "3u", "0.5", "double('NaN')", "'a'", "''", "b'a'", "null", "true", "[1, 'a']", "[]", "{1: 'a'}", "optional.of(1)",
            "optional.none()", "timestamp(0)", "duration('1s')", "type(1)", "9223372036854775807", "-9223372036854775808", "['b', 'a']", "'%s %d'", "timestamp('9999-12-31T23:59:59Z')"];
        var value = Gen.OneOf(values);
        var functions = Engine.Environment.Functions;
        var global = Gen.Select(Gen.OneOf(functions.Names(false).ToArray()), value.Array[0, 4], (name, arguments) => $"{name}({string.Join(", ", arguments)})");
        var member = Gen.Select(Gen.OneOf(functions.Names(true).ToArray()), value.Array[1, 5], (name, arguments) => $"{arguments[0]}.{name}({string.Join(", ", arguments[1..])})");
        var binary = Gen.Select(Gen.OneOf("+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "in", "&&", "||"), value, value, (symbol, a, b) => $"{a} {symbol} {b}");
        return Gen.OneOf(global, member, binary);
    }

    private static void CompileAndEvaluate(string text)
    {
        var compilation = Engine.Environment.Compile(new CelSource(text));
        Assert.That(compilation.Program is null, Is.EqualTo(compilation.Diagnostics.Count > 0));
        foreach (var diagnostic in compilation.Diagnostics)
            Assert.That(diagnostic.ToString().Split('\n'), Has.Length.EqualTo(3), text);
        if (compilation.Program is { } program)
            Assert.That(Engine.Evaluate(program).ToJson(), Is.Not.Empty, text);
    }
}
