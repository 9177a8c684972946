namespace ComplianceAudit.Cel.Values;

/// <summary>A map that an expression made; entries keep the order in which they were added.</summary>
internal sealed class ValueMap(int capacity) : CelMap
{
    private readonly Dictionary<CelValue, int> _index = new(capacity, MapKey.Comparer);
    private readonly List<CelValue> _keys = new(capacity);
    private readonly List<CelValue> _values = new(capacity);

    public override IEnumerable<string> Keys => _keys.Select(key => TextForm.OfKey(key));

    internal override int Count => _keys.Count;

    internal override IEnumerable<CelValue> KeyValues => _keys;

    /// <summary>Keys that the expression writes are there, whatever their values.</summary>
    internal override CelUnknown? Unsure(CelFrame? frame) => null;

    public bool TryAdd(in CelValue key, in CelValue value)
    {
        if (!_index.TryAdd(key, _keys.Count))
            return false;
        _keys.Add(key);
        _values.Add(value);
        return true;
    }

    public override bool TryGet(string key, CelFrame? frame, out CelValue value) => TryFind(CelValue.Of(key), frame, out value);

    internal override bool TryFind(in CelValue key, CelFrame? frame, out CelValue value)
    {
        var isFound = _index.TryGetValue(key, out var at);
        value = isFound ? _values[at] : default;
        return isFound;
    }
}
