namespace ComplianceAudit.Cel.Functions.Optionals;

/// <summary>The value that a type has by default: null, false, zero, empty.</summary>
internal static class ZeroValue
{
    public static bool Is(in CelValue value) => value.Kind switch
    {
        CelKind.Null => true,
        CelKind.Bool => !value.AsBool,
        CelKind.Int => value.AsInt == 0,
        CelKind.UInt => value.AsUInt == 0,
        CelKind.Double => value.AsDouble == 0,
        CelKind.String => value.AsString.Length == 0,
        CelKind.Bytes => value.AsBytes.Length == 0,
        CelKind.List or CelKind.Map => value.Count == 0,
        CelKind.Timestamp or CelKind.Duration => value.Moment.TotalNanoseconds == 0,
        _ => false,
    };
}
