using System.Text;
using ComplianceAudit.Cel.Tests.Support;
using CsCheck;

namespace ComplianceAudit.Cel.Tests.Properties;

/// <summary>Whatever the text and the document, there is a value, an error value, or diagnostics: never an exception, never an endless run.</summary>
public sealed class RobustnessTests
{
    private static readonly CelEnvironment[] Environments = [Build(isChecked: true), Build(isChecked: false)];

    private static readonly Gen<string> Json = Document(3);

    [Test]
    public void Evaluate_RandomTreeOverRandomDocuments_GivesAnOutcome() =>
        Gen.Select(TreeGen.Of(4), Json, Json).Holds(5000, (tree, first, second) => Run(tree.ToString(), first, second));

    [Test]
    public void Compile_MutatedExpressionOfTheSuite_GivesAnOutcome() =>
        Gen.Select(Gen.OneOf(Expressions.OfTheSuite), Mutation().Array[1, 4])
            .Holds(5000, (text, mutations) => Run(mutations.Aggregate(text, (mutated, mutation) => mutation(mutated)), "1", "{}"));

    [Test]
    public void Compile_RandomTokens_GivesAnOutcome()
    {
        string[] tokens = ["a", "doc", "1", "2u", ".5", "'s'", "b'b'", "`q`", "in", "true", "null", "if", "&&", "||", "=", "==", "!", "-", "+", "*", "<", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}",
            "\n", "//", "#", "'", "'''", "\\", "has(", ".all(x,", "cel.bind(x,", "cel.block([", "cel.index(0)", "\ud800", "\U0001f62c"];

        Gen.OneOf(tokens).Array[0, 30].Holds(5000, parts => Run(string.Join(' ', parts), "1", "{}"));
    }

    [Test]
    public void Compile_RandomOctets_GivesAnOutcome() =>
        Gen.Byte.Array[0, 80].Holds(3000, octets => Run(Encoding.UTF8.GetString(octets), "1", "{}"));

    private static Gen<Func<string, string>> Mutation() => Gen.OneOf(
        Gen.Select(Gen.Int[0, 500], Gen.Int[1, 5], (at, count) => (Func<string, string>)(text => text.Remove(at % (text.Length + 1), Math.Min(count, text.Length - (at % (text.Length + 1)))))),
        Gen.Select(Gen.Int[0, 500], Gen.Char[' ', '~'], (at, c) => (Func<string, string>)(text => text.Insert(at % (text.Length + 1), c.ToString()))),
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], (at, to) => (Func<string, string>)(text => text.Insert(at % (text.Length + 1), text[(to % (text.Length + 1))..]))));

    private static Gen<string> Document(int levels)
    {
        var scalar = Gen.OneOf("null", "true", "1", "-7", "0.5", "\"\"", "\"web\"", "\"?secrets\"", "9223372036854775807");
        if (levels == 0)
            return scalar;
        var part = Document(levels - 1);
        var key = Gen.OneOf("name", "items", "id", "as", "a-b", "_");
        return Gen.OneOf(
            scalar,
            part.Array[0, 3].Select(parts => $"[{string.Join(",", parts)}]"),
            Gen.Select(key, part).Array[0, 3].Select(entries => $"{{{string.Join(",", entries.DistinctBy(entry => entry.Item1).Select(entry => $"\"{entry.Item1}\":{entry.Item2}"))}}}"));
    }

    private static CelEnvironment Build(bool isChecked) => new CelEnvironmentBuilder { StepBudget = 20_000, IsChecked = isChecked }
        .AddVariable("doc").AddVariable("u").AddVariable("p").AddVariable("e").AddVariable("x").AddVariable("y").AddVariable("_1").Build();

    private static void Run(string text, string first, string second)
    {
        foreach (var environment in Environments)
            Run(environment, text, first, second);
    }

    private static void Run(CelEnvironment environment, string text, string first, string second)
    {
        var compilation = environment.Compile(new CelSource(text));
        Assert.That(compilation.Program is null, Is.EqualTo(compilation.Diagnostics.Count > 0), text);
        foreach (var diagnostic in compilation.Diagnostics)
            Assert.That(diagnostic.ToString().Split('\n'), Has.Length.EqualTo(3), text);
        if (compilation.Program is not { } program)
            return;
        var names = new TestNames();
        var activation = new CelActivation(environment);
        activation.Set("doc", JsonReader.Read(first, names));
        activation.Set("x", JsonReader.Read(second, names));
        activation.Set("u", CelValue.OfUnknown(CelUnknown.Of("pods")));
        activation.Set("p", CelValue.OfList([CelValue.Of(1L)], CelUnknown.Of("pods")));
        activation.Set("e", CelValue.OfError(new CelError("TEST1", "an error")));
        Assert.That(program.Bind(names).Evaluate(activation).ToJson(), Is.Not.Empty, text);
    }
}
