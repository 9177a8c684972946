using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Macros;

/// <summary>A block's values are computed when they are first read, at most once, whatever they are.</summary>
public sealed class BlockTests
{
    [TestCase("cel.block([1 / 0], true)", "true", Description = "what is not read is not computed")]
    [TestCase("cel.block([1 / 0, cel.index(0)], doc.on || cel.index(1) == 2)", "true")]
    [TestCase("cel.block([u], cel.index(0) == 1 && false)", "false")]
    [TestCase("cel.block([u, cel.index(0)], cel.index(1))", """{"$unknown":["pods"]}""")]
    [TestCase("cel.block([p], cel.index(0).exists(x, x == 2))", "true")]
    [TestCase("cel.block([], 1)", "1")]
    [TestCase("[1, 2].map(x, cel.block([x * 10], cel.index(0) + cel.index(0)))", "[20,40]", Description = "each pass computes anew")]
    [TestCase("cel.block([1, 2], cel.block([cel.index(1) + 10], cel.index(0)) + cel.index(0))", "13", Description = "an inner block hides the outer one's values from its own number on")]
    [TestCase("cel.block([[1, 2]], cel.index(0).map(cel.iterVar(0, 0), cel.iterVar(0, 0) + 1))", "[2,3]")]
    [TestCase("cel.bind(cel.accuVar(0, 0), 3, cel.accuVar(0, 0) + 1)", "4")]
    public void Evaluate_Block_GivesTheResult(string expression, string expected)
    {
        var found = Engine.Json(expression);

        Assert.That(found, Is.EqualTo(expected));
    }

    [TestCase("counted()")]
    [TestCase("1 / counted()")]
    [TestCase("counted() + u")]
    public void Evaluate_ValueReadOften_IsComputedOnce(string value)
    {
        var environment = new CelEnvironmentBuilder().AddVariable("u").AddFunction(new Counted()).Build();
        var activation = new CelActivation(environment, new Count());
        activation.Set("u", CelValue.OfUnknown(CelUnknown.Of("pods")));
        var program = environment.Compile(new CelSource($"cel.block([{value}], [1, 2, 3].exists(x, cel.index(0) == x) || cel.index(0) == 4)")).Program!.Bind(new TestNames());

        program.Evaluate(activation);

        Assert.That(((Count)activation.Frame.State!).Calls, Is.EqualTo(1));
    }

    [Test]
    public void Compile_BlockWhoseValuesReadEachOther_IsRefusedWhereTheyNestTooDeeply()
    {
        var values = Enumerable.Range(1, 200).Select(i => $"cel.index({i - 1}) + 1");

        var found = Engine.Diagnose($"cel.block([1, {string.Join(", ", values)}], cel.index(200))");

        Assert.That(found, Does.Contain("CEL106"));
    }

    private sealed class Count
    {
        public int Calls { get; set; }
    }

    private sealed class Counted : CelFunction
    {
        public override string Name => "counted";

        public override IReadOnlyList<string> Signatures { get; } = ["counted() -> int"];

        public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
        {
            ((Count)frame.State!).Calls++;
            return CelValue.Of(0L);
        }
    }
}
