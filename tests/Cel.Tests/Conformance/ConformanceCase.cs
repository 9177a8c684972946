using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceAudit.Cel.Tests.Support;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Tests.Conformance;

/// <summary>One case of the language's conformance suite.</summary>
internal sealed class ConformanceCase(string name, JsonNode json)
{
    public string Name { get; } = name;

    public override string ToString() => Name;

    /// <summary>What is wrong with the engine's answer; null when nothing is.</summary>
    public string? Problem()
    {
        var builder = new CelEnvironmentBuilder { Container = Text("container") ?? "", IsChecked = json["disable_check"] is null };
        var bindings = json["bindings"]?.AsObject().ToDictionary(entry => entry.Key, entry => ValueOf(entry.Value!["value"]!)) ?? [];
        foreach (var declaration in json["type_env"]?.AsArray() ?? [])
        {
            var name = declaration!["name"]!.GetValue<string>();
            if (declaration["ident"] is { } variable)
                builder.AddVariable(name, DeclaredTypes.TypeOf(variable["type"]!));
            else
                builder.AddFunction(new DeclaredFunction(name, DeclaredTypes.SignaturesOf(name, declaration["function"]!)));
        }
        foreach (var variable in bindings.Keys)
            builder.AddVariable(variable);
        var environment = builder.Build();
        var source = new CelSource(Text("expr")!);
        var compilation = environment.Compile(source);
        var expectsError = json["eval_error"] is not null;
        if (compilation.Program is null)
            return expectsError ? null : compilation.Diagnostics[0].ToString();
        if (json["typed_result"]?["deduced_type"] is { } deduced && DeclaredTypes.TypeOf(deduced) is var wantedType && wantedType != compilation.Program.ResultType)
            return $"expected type {wantedType}, found {compilation.Program.ResultType}";
        if (json["check_only"] is not null)
            return null;
        var activation = new CelActivation(environment);
        foreach (var (variable, value) in bindings)
            activation.Set(variable, value);
        var result = compilation.Program.Bind(new TestNames()).Evaluate(activation);
        var explained = environment.CompileToExplain(source).Program!.Bind(new TestNames()).Explain(activation).Value;
        if (explained?.ToJson() != result.ToJson())
            return $"the explanation says {explained}, the evaluation {result}";
        if (expectsError)
            return result.Kind == CelKind.Error ? null : $"expected an error, found {result}";
        var expected = json["value"] is { } wanted ? ValueOf(wanted) : json["typed_result"]?["result"] is { } typed ? ValueOf(typed) : CelValue.True;
        return IsSame(result, expected) || (LeftEscapes.TryRead(expected, out var read) && IsSame(result, read))
            ? null
            : $"expected {expected.Kind} {expected}, found {result.Kind} {result}";
    }

    private static bool IsSame(in CelValue result, in CelValue expected) =>
        result.Kind == expected.Kind && (Equality.Of(result, expected, null).IsTrue || result.ToJson() == expected.ToJson());

    private static CelValue ValueOf(JsonNode value)
    {
        var (kind, content) = value.AsObject().First();
        return kind switch
        {
            "null_value" => CelValue.Null,
            "bool_value" => CelValue.Of(content!.GetValue<bool>()),
            "int64_value" => CelValue.Of(long.Parse(content!.GetValue<string>(), CultureInfo.InvariantCulture)),
            "uint64_value" => CelValue.Of(ulong.Parse(content!.GetValue<string>(), CultureInfo.InvariantCulture)),
            "double_value" => CelValue.Of(DoubleOf(content!)),
            "string_value" => CelValue.Of(content!.GetValue<string>()),
            "bytes_value" => CelValue.Of(Convert.FromBase64String(content!.GetValue<string>())),
            "type_value" => CelValue.OfType(content!.GetValue<string>()),
            "list_value" => CelValue.OfList([.. (content!["values"]?.AsArray() ?? []).Select(item => ValueOf(item!))]),
            "map_value" => MapOf(content!),
            _ => throw new InvalidDataException($"Unknown kind of value '{kind}'."),
        };
    }

    private static double DoubleOf(JsonNode value) => value.GetValueKind() == System.Text.Json.JsonValueKind.Number
        ? value.GetValue<double>()
        : value.GetValue<string>() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var text => double.Parse(text, CultureInfo.InvariantCulture),
        };

    private static CelValue MapOf(JsonNode content)
    {
        var map = new ValueMap(0);
        foreach (var entry in content["entries"]?.AsArray() ?? [])
            map.TryAdd(ValueOf(entry!["key"]!), ValueOf(entry["value"]!));
        return CelValue.OfMap(map);
    }

    private string? Text(string key) => json[key]?.GetValue<string>();
}
