namespace ComplianceAudit.Cel.Values;

/// <summary>Names of the language's types.</summary>
internal static class KindName
{
    private static readonly string[] Names =
    [
        "null_type", "bool", "int", "uint", "double", "string", "bytes", "list", "map", "type",
        "google.protobuf.Timestamp", "google.protobuf.Duration", "optional_type", "unknown", "error",
    ];

    /// <summary>Every name that denotes a type in an expression.</summary>
    public static IEnumerable<string> OfTypes => Names.Take((int)CelKind.Unknown).Append("dyn");

    public static string Of(CelKind kind) => Names[(int)kind];
}
