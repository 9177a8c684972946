namespace ComplianceAudit.Cel.Values;

/// <summary>A list that an expression or the host made, and what it lacks when it is partial. Immutable.</summary>
internal sealed class CelList
{
    private readonly CelValue[]? _array;
    private readonly int _count;
    private readonly IReadOnlyList<CelValue>? _items;

    /// <summary>A list of the host, which may compute its elements when they are read.</summary>
    public CelList(IReadOnlyList<CelValue> items, CelUnknown? missing) => (_items, Missing) = (items, missing);

    /// <summary>A list of the first elements of an array.</summary>
    public CelList(CelValue[] array, int count, CelUnknown? missing) => (_array, _count, Missing) = (array, count, missing);

    public int Count => _array is null ? _items!.Count : _count;

    public CelUnknown? Missing { get; }

    public CelValue this[int index] => _array is null ? _items![index] : _array.AsSpan(0, _count)[index];
}
