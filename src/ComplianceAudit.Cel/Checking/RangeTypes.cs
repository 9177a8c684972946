namespace ComplianceAudit.Cel.Checking;

/// <summary>Types of what a macro visits in a list or a map.</summary>
/// <param name="Key">Index or key.</param>
/// <param name="Value">Element or value.</param>
/// <param name="Single">What a single variable stands for: the element of a list, the key of a map.</param>
internal readonly record struct RangeTypes(CelType Key, CelType Value, CelType Single)
{
    public static RangeTypes Dyn => new(CelType.Dyn, CelType.Dyn, CelType.Dyn);
}
