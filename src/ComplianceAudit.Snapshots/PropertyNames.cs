using System.Collections.Concurrent;

namespace ComplianceAudit.Snapshots;

/// <summary>Property names as small integers, so that a field look-up compares integers.</summary>
/// <remarks>Thread-safe. Ids count from 0 in the order of first use and never change.</remarks>
public sealed class PropertyNames
{
    private readonly ConcurrentDictionary<string, int> _ids = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Names by id. Replaced when it is full and written before the id is given out, so that reading takes no lock.</summary>
    private volatile string[] _names = new string[256];
    private readonly Lock _lock = new();

    /// <summary>Id of a name, made when it is new.</summary>
    public int Intern(string name)
    {
        if (_ids.TryGetValue(name, out var known))
        {
            return known;
        }

        lock (_lock)
        {
            if (_ids.TryGetValue(name, out known))
            {
                return known;
            }

            if (_count == _names.Length)
            {
                var larger = new string[_count * 2];
                _names.CopyTo(larger, 0);
                _names = larger;
            }

            _names[_count] = name;
            return _ids[name] = _count++;
        }
    }

    internal int Intern(ReadOnlySpan<char> name) =>
        _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known) ? known : Intern(name.ToString());

    /// <summary>Id of a name, or -1 when no document has it.</summary>
    public int Find(string name) => _ids.TryGetValue(name, out var id) ? id : -1;

    /// <summary>Name of an id.</summary>
    public string NameOf(int id) => _names[id];
}
