namespace ComplianceAudit.Cel.Tests.Checking;

/// <summary>Types of shared functions, and the order in which they are checked.</summary>
public sealed class SharedBodiesTests
{
    [TestCase("half(4)", "int")]
    [TestCase("4.halves()", "list<int>")]
    [TestCase("first([1])", "dyn")]
    [TestCase("name({'name': 'a'})", "string")]
    public void Compile_SharedFunction_HasTheTypeOfItsBodyOrTheDeclaredOne(string expression, string expected)
    {
        var environment = Builder().Build();

        var compilation = environment.Compile(new CelSource(expression));

        Assert.That((environment.Diagnostics, compilation.Diagnostics), Is.EqualTo((Array.Empty<CelDiagnostic>(), Array.Empty<CelDiagnostic>())));
        Assert.That(compilation.Program!.ResultType.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Compile_ArgumentOfAnotherType_SaysWhatTheFunctionTakes()
    {
        var environment = Builder().Build();

        var compilation = environment.Compile(new CelSource("half('a')", "check.yaml"));

        Assert.That(compilation.Diagnostics.Single().ToString(), Is.EqualTo("""
            check.yaml:1:1: CEL209: found: half(string); 'half' takes: half(int)
              | half('a')
              | ^
            """));
    }

    [Test]
    public void Build_BodyOfAnotherTypeThanDeclared_IsReported()
    {
        var environment = Builder().AddExpression("wrong", ["n"], false, new CelSource("n + 1", "functions.yaml"), [CelType.Int], CelType.Bool).Build();

        Assert.That(environment.Diagnostics.Single().ToString(), Is.EqualTo("""
            functions.yaml:1:3: CEL218: the shared function 'wrong' is declared to give bool; its expression gives int
              | n + 1
              | ..^
            """));
    }

    [Test]
    public void AddExpression_FewerTypesThanParameters_IsRefused()
    {
        var adding = () => Builder().AddExpression("wrong", ["a", "b"], false, new CelSource("a"), [CelType.Int]);

        Assert.That(adding, Throws.ArgumentException);
    }

    [TestCase(3)]
    [TestCase(3000)]
    public void Build_CallersBeforeCallees_AreCheckedAllTheSame(int length)
    {
        var builder = new CelEnvironmentBuilder();
        for (var i = length; i > 0; i--)
            builder.AddExpression($"f{i}", ["x"], false, new CelSource($"[f{i - 1}(x)]"));
        var environment = builder.AddExpression("f0", ["x"], false, new CelSource("1")).Build();

        var shallow = environment.Compile(new CelSource("f2(0)")).Program?.ResultType.ToString();

        Assert.That(shallow, Is.EqualTo("list<list<int>>"));
        Assert.That(environment.Diagnostics.Select(diagnostic => diagnostic.Code).Distinct(), length > 1000 ? Is.EqualTo(new[] { "CEL208" }) : Is.Empty);
    }

    private static CelEnvironmentBuilder Builder() => new CelEnvironmentBuilder()
        .AddExpression("first", ["list"], false, new CelSource("list[0]"))
        .AddExpression("half", ["n"], false, new CelSource("n / 2"), [CelType.Int])
        .AddExpression("halves", ["n"], true, new CelSource("[half(n)]"), [CelType.Int])
        .AddExpression("name", ["of"], false, new CelSource("of.name"), resultType: CelType.String);
}
