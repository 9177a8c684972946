using System.Runtime.InteropServices;

namespace ComplianceAudit.Snapshots.Indexes;

/// <summary>Ordinals grouped by key, each group in ascending order: two arrays for all of them, and one entry for each distinct key.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class OrdinalGroups<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _groups;
    private readonly int[] _ends;
    private readonly int[] _ordinals;

    /// <summary>Groups entries, which come with ascending ordinals.</summary>
    public OrdinalGroups(IReadOnlyList<(TKey Key, int Ordinal)> entries)
    {
        _groups = [];
        var groups = new int[entries.Count];
        var sizes = new List<int>();
        for (var i = 0; i < groups.Length; i++)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, entries[i].Key, out var known);
            if (!known)
            {
                group = sizes.Count;
                sizes.Add(0);
            }

            sizes[group]++;
            groups[i] = group;
        }

        _ends = new int[sizes.Count];
        for (var i = 1; i < _ends.Length; i++)
            _ends[i] = _ends[i - 1] + sizes[i - 1];

        _ordinals = new int[entries.Count];
        for (var i = 0; i < groups.Length; i++)
            _ordinals[_ends[groups[i]]++] = entries[i].Ordinal;
    }

    /// <summary>Ordinals of a key; none when no entry has it.</summary>
    public IReadOnlyList<int> Of(TKey key)
    {
        if (!_groups.TryGetValue(key, out var group))
            return [];

        var start = group == 0 ? 0 : _ends[group - 1];
        return new ArraySegment<int>(_ordinals, start, _ends[group] - start);
    }
}
