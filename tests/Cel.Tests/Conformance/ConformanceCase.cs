using System.Text.Json.Nodes;
using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Conformance;

/// <summary>One case of the language's conformance suite.</summary>
internal sealed class ConformanceCase(string name, JsonNode json)
{
    private static readonly string[] KnownKeys =
        ["name", "description", "expr", "container", "type_env", "bindings", "disable_check", "check_only", "value", "typed_result", "eval_error"];

    public string Name { get; } = name;

    private CelSource Source => new(Text("expr")!);

    private bool ExpectsError => json["eval_error"] is not null;

    private IReadOnlyList<KeyValuePair<string, CelValue>> Bindings =>
        [.. (json["bindings"]?.AsObject() ?? []).Select(entry => KeyValuePair.Create(entry.Key, SuiteValues.ValueOf(entry.Value!["value"]!)))];

    public override string ToString() => Name;

    /// <summary>What is wrong with the engine's answer; null when nothing is.</summary>
    public string? Problem()
    {
        if (json.AsObject().Select(entry => entry.Key).FirstOrDefault(key => !KnownKeys.Contains(key)) is { } unread)
            return $"the case says '{unread}', which this test cannot read";
        var isChecked = json["disable_check"] is null;
        var environment = EnvironmentOf(isChecked);
        var compilation = environment.Compile(Source);
        if (compilation.Program is null && isChecked && ExpectsError)
        {
            // What is refused counts as the error only where evaluating it all the same ends in one.
            environment = EnvironmentOf(isChecked: false);
            compilation = environment.Compile(Source);
        }
        if (compilation.Program is null)
            return compilation.Diagnostics[0].ToString();
        if (json["typed_result"]?["deduced_type"] is { } deduced && DeclaredTypes.TypeOf(deduced) is var wantedType && wantedType != compilation.Program.ResultType)
            return $"expected type {wantedType}, found {compilation.Program.ResultType}";
        return json["check_only"] is null ? Problem(environment, compilation.Program) : null;
    }

    private string? Problem(CelEnvironment environment, CelProgram program)
    {
        var activation = new CelActivation(environment);
        foreach (var (variable, value) in Bindings)
            activation.Set(variable, value);
        var result = program.Bind(new TestNames()).Evaluate(activation);
        var explained = environment.CompileToExplain(Source).Program!.Bind(new TestNames()).Explain(activation).Value;
        if (explained?.ToJson() != result.ToJson())
            return $"the explanation says {explained}, the evaluation {result}";
        if (ExpectsError)
            return result.Kind == CelKind.Error ? null : $"expected an error, found {result}";
        var expected = (json["value"] ?? json["typed_result"]?["result"]) is { } wanted ? SuiteValues.ValueOf(wanted) : CelValue.True;
        return SuiteValues.AreSame(result, expected) || (LeftEscapes.TryRead(expected, out var read) && SuiteValues.AreSame(result, read))
            ? null
            : $"expected {expected.Kind} {expected}, found {result.Kind} {result}";
    }

    private CelEnvironment EnvironmentOf(bool isChecked)
    {
        var builder = new CelEnvironmentBuilder { Container = Text("container") ?? "", IsChecked = isChecked };
        foreach (var declaration in json["type_env"]?.AsArray() ?? [])
        {
            var name = declaration!["name"]!.GetValue<string>();
            if (declaration["ident"] is { } variable)
                builder.AddVariable(name, DeclaredTypes.TypeOf(variable["type"]!));
            else
                builder.AddFunction(new DeclaredFunction(name, DeclaredTypes.SignaturesOf(name, declaration["function"]!)));
        }
        foreach (var (variable, _) in Bindings)
            builder.AddVariable(variable);
        return builder.Build();
    }

    private string? Text(string key) => json[key]?.GetValue<string>();
}
