namespace ComplianceAudit.Cel.Values;

/// <summary>Bytes, about, that something an expression makes takes in memory.</summary>
internal static class MadeSize
{
    private const int Overhead = 48;
    private const int Element = 32;
    private const int Entry = 128;

    /// <summary>Of a value as if it were made anew; what its elements hold is not counted again. Nothing for scalars.</summary>
    public static long Of(in CelValue value) => value.Kind switch
    {
        CelKind.String => OfText(value.AsString.Length),
        CelKind.Bytes => Overhead + value.AsBytes.LongLength,
        CelKind.List => OfList(value.Count),
        CelKind.Map => OfMap(value.Count),
        CelKind.Optional when value.AsOptional is { } held => Of(held),
        _ => 0,
    };

    public static long OfText(long length) => Overhead + (2 * length);

    public static long OfList(long count) => Overhead + (Element * count);

    public static long OfMap(long count) => Overhead + (Entry * count);
}
