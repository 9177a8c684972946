using System.Text.Json.Nodes;

namespace ComplianceAudit.Cel.Tests.Conformance;

/// <summary>Types as the suite writes them.</summary>
internal static class DeclaredTypes
{
    public static CelType TypeOf(JsonNode type)
    {
        var (kind, content) = type.AsObject().First();
        return kind switch
        {
            "dyn" => CelType.Dyn,
            "null" => CelType.Null,
            "primitive" => Primitive(content!),
            "wrapper" => CelType.Wrapper(Primitive(content!)),
            "well_known" => CelType.Named(content!.GetValue<string>() switch { "ANY" => "dyn", var name => LowerCase(name) }),
            "list_type" => CelType.List(TypeOf(content!["elem_type"]!)),
            "map_type" => CelType.Map(TypeOf(content!["key_type"]!), TypeOf(content["value_type"]!)),
            "type" => CelType.Type(content!.AsObject().Count > 0 ? TypeOf(content) : CelType.Dyn),
            "type_param" or "message_type" => CelType.Named(content!.GetValue<string>()),
            "abstract_type" => CelType.Named(
                content!["name"]!.GetValue<string>() switch { "optional_type" => "optional", var name => name },
                [.. (content["parameter_types"]?.AsArray() ?? []).Select(parameter => TypeOf(parameter!))]),
            _ => throw new InvalidDataException($"Unknown kind of type '{kind}'."),
        };
    }

    public static IReadOnlyList<string> SignaturesOf(string name, JsonNode function) => [.. function["overloads"]!.AsArray().Select(overload => SignatureOf(name, overload!))];

    private static string SignatureOf(string name, JsonNode overload)
    {
        var types = (overload["params"]?.AsArray() ?? []).Select(parameter => TypeOf(parameter!).ToString()).ToList();
        var isMember = overload["is_instance_function"]?.GetValue<bool>() == true;
        var call = isMember ? $"{types[0]}.{name}({string.Join(", ", types.Skip(1))})" : $"{name}({string.Join(", ", types)})";
        return $"{call} -> {TypeOf(overload["result_type"]!)}";
    }

    private static CelType Primitive(JsonNode name) => CelType.Named(name.GetValue<string>() switch { "INT64" => "int", "UINT64" => "uint", var other => LowerCase(other) });

    private static string LowerCase(string name) => string.Concat(name.Select(char.ToLowerInvariant));
}
