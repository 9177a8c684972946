namespace ComplianceAudit.Cel.Values;

/// <summary>Names of the language's types.</summary>
internal static class KindName
{
    private static readonly string[] Names =
    [
        "null_type", "bool", "int", "uint", "double", "string", "bytes", "list", "map", "type",
        "google.protobuf.Timestamp", "google.protobuf.Duration", "optional_type", "opaque", "unknown", "error",
    ];

    /// <summary>Every name that denotes a type in an expression.</summary>
    public static IEnumerable<string> OfTypes => Names.Take((int)CelKind.Opaque).Append("dyn");

    public static string Of(CelKind kind) => Names[(int)kind];

    /// <summary>Name as types in signatures have it: <c>timestamp</c>, <c>optional</c>.</summary>
    public static string Short(CelKind kind) => kind switch
    {
        CelKind.Null => CelType.Null.Name,
        CelKind.Timestamp => CelType.Timestamp.Name,
        CelKind.Duration => CelType.Duration.Name,
        CelKind.Optional => "optional",
        _ => Of(kind),
    };

    /// <summary>Name of a value's type.</summary>
    public static string Of(in CelValue value) => value.Kind == CelKind.Opaque ? value.AsOpaque.TypeName : Of(value.Kind);
}
