namespace ComplianceAudit.Cel.Tests.Support;

/// <summary>Compiles and evaluates in an environment that tests share.</summary>
internal static class Engine
{
    /// <summary>
    /// Variables: <c>doc</c>, a document; <c>u</c>, unknown for lack of 'pods'; <c>v</c>, unknown for lack of 'nodes';
    /// <c>p</c>, the list [1, 2] that lacks 'pods'; <c>e</c>, an error.
    /// </summary>
    public static readonly CelEnvironment Environment = Build(isChecked: true);

    /// <summary>The same, with types looked at in evaluation alone.</summary>
    private static readonly CelEnvironment Unchecked = Build(isChecked: false);

    private const string Document = """
        {"name": "web-1", "count": 3, "ratio": 0.5, "on": true, "nothing": null, "secret": "?secrets",
         "labels": {"app": "web", "tier": "front"}, "items": [{"id": 1}, {"id": 2, "secret": "?secrets"}], "mixed": [1, "?secrets"]}
        """;

    /// <summary>The result as JSON.</summary>
    public static string Json(string expression) => Evaluate(expression).ToJson();

    public static CelValue Evaluate(string expression)
    {
        var compilation = Environment.Compile(new CelSource(expression, "check.yaml"));
        Assert.That(compilation.Diagnostics, Is.Empty);
        return Evaluate(compilation.Program!);
    }

    public static CelValue Evaluate(CelProgram program)
    {
        var names = new TestNames();
        var activation = new CelActivation(Environment);
        activation.Set("doc", JsonReader.Read(Document, names));
        activation.Set("u", CelValue.OfUnknown(CelUnknown.Of("pods")));
        activation.Set("v", CelValue.OfUnknown(CelUnknown.Of("nodes")));
        activation.Set("p", CelValue.OfList([CelValue.Of(1L), CelValue.Of(2L)], CelUnknown.Of("pods")));
        activation.Set("e", CelValue.OfError(new CelError("TEST1", "an error")));
        return program.Bind(names).Evaluate(activation);
    }

    /// <summary>Every diagnostic of an expression, whole.</summary>
    public static string Diagnose(string expression) =>
        string.Join("\n", Environment.Compile(new CelSource(expression, "check.yaml")).Diagnostics);

    /// <summary>The diagnostic of an evaluation that ends as an error, though no type was looked at before.</summary>
    public static string Fail(string expression) => Evaluate(Unchecked.Compile(new CelSource(expression, "check.yaml")).Program!).AsError.Diagnostic!.ToString();

    private static CelEnvironment Build(bool isChecked) => new CelEnvironmentBuilder { IsChecked = isChecked }
        .AddVariable("doc").AddVariable("u").AddVariable("v").AddVariable("p").AddVariable("e").Build();
}
