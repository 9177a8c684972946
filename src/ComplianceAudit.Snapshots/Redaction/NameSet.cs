namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>The names of all open objects, by their hashes, to find one that comes twice.</summary>
internal sealed class NameSet
{
    /// <summary>Objects of more names are searched by hash; a scan of so few is faster.</summary>
    private const int ByScan = 64;

    private readonly HashSet<(int Object, ulong Name)> _ofLarge = [];
    private ulong[] _names = new ulong[256];
    private int _serial;

    /// <summary>Number of names, which is where those of a new object begin.</summary>
    public int Count { get; private set; }

    public int NewSerial() => ++_serial;

    /// <summary>Adds a name of the innermost object; false when it has the name already.</summary>
    public bool Add(int from, int serial, ulong name)
    {
        var own = _names.AsSpan(from, Count - from);
        if (own.Length < ByScan ? own.Contains(name) : !AddToLarge(own, serial, name))
            return false;

        if (Count == _names.Length)
            Array.Resize(ref _names, Count * 2);
        _names[Count++] = name;
        return true;
    }

    /// <summary>Forgets the names of an object that has ended.</summary>
    public void Close(int from) => Count = from;

    public void Clear()
    {
        Count = 0;
        _serial = 0;
        if (_ofLarge.Count > 0)
            _ofLarge.Clear();
        _ofLarge.TrimExcess(Math.Min(_ofLarge.Capacity, 4096));
    }

    private bool AddToLarge(ReadOnlySpan<ulong> own, int serial, ulong name)
    {
        if (own.Length == ByScan)
        {
            foreach (var one in own)
                _ofLarge.Add((serial, one));
        }

        return _ofLarge.Add((serial, name));
    }
}
