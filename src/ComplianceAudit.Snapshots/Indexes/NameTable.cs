using System.Numerics;

namespace ComplianceAudit.Snapshots.Indexes;

/// <summary>Finds the first resource of a namespace and name: a hash table of ordinals and hashes alone, for the texts stand in the resources.</summary>
/// <remarks>Immutable and thread-safe. Hashes are seeded at random, so that nobody can prepare names that share one.</remarks>
internal sealed class NameTable
{
    /// <summary>Slots for each resource, so that a search ends soon.</summary>
    private const int SlotsForEach = 2;

    private readonly ulong _seed = (ulong)Random.Shared.NextInt64();
    private readonly IReadOnlyList<ResourceDocument> _resources;

    /// <summary>Ordinal plus one; 0 in an empty slot.</summary>
    private readonly int[] _slots;

    /// <summary>Hash of each resource's namespace and name.</summary>
    private readonly ulong[] _hashes;

    private readonly int[] _space;
    private readonly int[] _name;

    /// <summary>Enters resources by the texts that stand under the name ids of two paths.</summary>
    public NameTable(IReadOnlyList<ResourceDocument> resources, int[] space, int[] name)
    {
        (_resources, _space, _name) = (resources, space, name);
        _hashes = new ulong[resources.Count];
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)(resources.Count * SlotsForEach) + 1)];
        for (var i = 0; i < _hashes.Length; i++)
        {
            var resource = resources[i];
            _hashes[i] = resource.HashOf(name, resource.HashOf(space, _seed));
            var slot = FirstSlot(_hashes[i]);
            while (_slots[slot] > 0 && !(Has(slot, _hashes[i]) && IsNamed(slot, resource.TextOf(space), resource.TextOf(name))))
                slot = Next(slot);

            if (_slots[slot] == 0)
                _slots[slot] = i + 1;
        }
    }

    /// <summary>Ordinal of the first resource of this name, or -1.</summary>
    public int Find(string space, string name)
    {
        var hash = TextHash.Of(name, TextHash.Of(space, _seed));
        var slot = FirstSlot(hash);
        while (_slots[slot] > 0 && !(Has(slot, hash) && IsNamed(slot, space, name)))
            slot = Next(slot);

        return _slots[slot] - 1;
    }

    private int FirstSlot(ulong hash) => (int)(hash & (ulong)(_slots.Length - 1));

    private int Next(int slot) => (slot + 1) & (_slots.Length - 1);

    private bool Has(int slot, ulong hash) => _hashes[_slots[slot] - 1] == hash;

    private bool IsNamed(int slot, string space, string name)
    {
        var resource = _resources[_slots[slot] - 1];
        return resource.TextOf(_name) == name && resource.TextOf(_space) == space;
    }
}
