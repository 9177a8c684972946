using System.Numerics;

namespace ComplianceAudit.Snapshots.Indexes;

/// <summary>Finds the first resource of a namespace and name: a hash table of ordinals alone, for the texts stand in the resources.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class NameTable
{
    /// <summary>Slots for each resource, so that a search ends soon.</summary>
    private const int SlotsForEach = 2;

    private readonly IReadOnlyList<ResourceDocument> _resources;

    /// <summary>Ordinal plus one; 0 in an empty slot.</summary>
    private readonly int[] _slots;

    private readonly int[] _space;
    private readonly int[] _name;

    /// <summary>Enters resources by the texts that stand under the name ids of two paths.</summary>
    public NameTable(IReadOnlyList<ResourceDocument> resources, int[] space, int[] name)
    {
        (_resources, _space, _name) = (resources, space, name);
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)(resources.Count * SlotsForEach) + 1)];
        for (var i = 0; i < resources.Count; i++)
        {
            ref var slot = ref _slots[SlotOf(resources[i].TextOf(space), resources[i].TextOf(name))];
            if (slot == 0)
                slot = i + 1;
        }
    }

    /// <summary>Ordinal of the first resource of this name, or -1.</summary>
    public int Find(string space, string name) => _slots[SlotOf(space, name)] - 1;

    /// <summary>The slot that holds the name, or the empty one where it would stand.</summary>
    private int SlotOf(string space, string name)
    {
        var mask = _slots.Length - 1;
        var slot = HashCode.Combine(space, name) & mask;
        while (_slots[slot] > 0 && !IsNamed(_resources[_slots[slot] - 1], space, name))
            slot = (slot + 1) & mask;

        return slot;
    }

    private bool IsNamed(ResourceDocument resource, string space, string name) => resource.TextOf(_name) == name && resource.TextOf(_space) == space;
}
