using System.Numerics;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>What is kept of the value at one place of a document: a <see cref="FieldTree"/> compiled against a name table, so that a name is found by its bytes.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class FieldPlan
{
    /// <summary>Slots for each name, so that most searches end at the first.</summary>
    private const int SlotsForEach = 4;

    private readonly PlannedField?[] _slots;

    private FieldPlan()
    {
        (_slots, Others, Elements) = ([null], this, this);
        IsWhole = true;
    }

    /// <summary>Makes a plan of named entries, all others and a list's elements.</summary>
    public FieldPlan(IReadOnlyList<PlannedField> named, FieldPlan? others, FieldPlan? elements)
    {
        (Others, Elements) = (others, elements);
        _slots = new PlannedField?[BitOperations.RoundUpToPowerOf2((uint)(named.Count * SlotsForEach) + 1)];
        foreach (var field in named)
        {
            var slot = SlotOf(field.Utf8);
            while (_slots[slot] is not null)
                slot = (slot + 1) & (_slots.Length - 1);

            _slots[slot] = field;
        }
    }

    /// <summary>Everything is kept.</summary>
    public static FieldPlan Whole { get; } = new();

    /// <summary>A scalar is kept; a list or a map stands there empty.</summary>
    public static FieldPlan Shell { get; } = new([], null, null);

    /// <summary>Whether everything is kept and nothing below has a place of its own.</summary>
    public bool IsWhole { get; }

    /// <summary>Of entries that are not named; null when they are dropped.</summary>
    public FieldPlan? Others { get; }

    /// <summary>Of a list's elements; null when they are dropped.</summary>
    public FieldPlan? Elements { get; }

    /// <summary>Whether the map here is the part that documents share.</summary>
    public bool BeginsPart { get; init; }

    /// <summary>Whether here stand the owners of the document, by which its part is remembered.</summary>
    public bool IsOwners { get; init; }

    /// <summary>Whether the text here belongs to each document itself.</summary>
    public Variation Variation { get; init; }

    /// <summary>What is kept of the entry of a name, or null; the name's id where it is known, or -1.</summary>
    public FieldPlan? Of(ReadOnlySpan<byte> name, out int id)
    {
        for (var slot = SlotOf(name); _slots[slot] is { } field; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (name.SequenceEqual(field.Utf8))
            {
                id = field.Name;
                return field.Plan;
            }
        }

        id = -1;
        return Others;
    }

    private int SlotOf(ReadOnlySpan<byte> name) =>
        name.Length == 0 ? 0 : (name.Length + (7 * name[0]) + (31 * name[^1])) & (_slots.Length - 1);
}

/// <summary>A named entry of a <see cref="FieldPlan"/>.</summary>
internal sealed record PlannedField(byte[] Utf8, int Name, FieldPlan Plan);
