namespace ComplianceAudit.Cel.Values;

/// <summary>Numbers of any type as whole numbers.</summary>
internal static class NumberForm
{
    private const double TwoToThe63 = 9223372036854775808.0;

    public static bool IsNumber(in CelValue value) => value.Kind is CelKind.Int or CelKind.UInt or CelKind.Double;

    /// <summary>Whether the value is a number that an int holds exactly.</summary>
    public static bool IsWhole(in CelValue value) => value.Kind switch
    {
        CelKind.Int => true,
        CelKind.UInt => value.AsUInt <= long.MaxValue,
        CelKind.Double => value.AsDouble is >= -TwoToThe63 and < TwoToThe63 && Math.Floor(value.AsDouble) == value.AsDouble,
        _ => false,
    };

    /// <summary>The int; the value is whole.</summary>
    public static long ToInt(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.AsInt,
        CelKind.UInt => (long)value.AsUInt,
        _ => (long)value.AsDouble,
    };
}
