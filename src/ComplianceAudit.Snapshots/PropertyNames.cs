using System.Collections.Concurrent;

namespace ComplianceAudit.Snapshots;

/// <summary>Property names as small integers, so that a field look-up compares integers.</summary>
/// <remarks>Thread-safe. Ids count from 0 in the order of first use and never change.</remarks>
public sealed class PropertyNames
{
    private readonly ConcurrentDictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
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

            _names.Add(name);
            return _ids[name] = _names.Count - 1;
        }
    }

    internal int Intern(ReadOnlySpan<char> name) =>
        _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known) ? known : Intern(name.ToString());

    /// <summary>Id of a name, or -1 when no document has it.</summary>
    public int Find(string name) => _ids.TryGetValue(name, out var id) ? id : -1;

    /// <summary>Name of an id.</summary>
    public string NameOf(int id)
    {
        lock (_lock)
        {
            return _names[id];
        }
    }
}
