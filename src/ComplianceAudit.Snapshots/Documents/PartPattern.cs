using System.Buffers;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>The JSON of a part that was met, with holes where its texts vary: another of the same bytes is the same part, and need not be parsed.</summary>
/// <param name="Plan">What was kept of it.</param>
/// <param name="Json">Its bytes.</param>
/// <param name="Holes">Where they may differ, in order.</param>
/// <param name="Part">What it gave.</param>
/// <param name="Values">Values that were met in it.</param>
internal sealed record PartPattern(FieldPlan Plan, byte[] Json, PartHole[] Holes, SharedPart Part, int Values)
{
    /// <summary>The quote that ends a text, and what makes it another than its bytes or none at all.</summary>
    private static readonly SearchValues<byte> Ends = SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, ' ').Select(control => (byte)control)]);

    /// <summary>What the names of objects are made of: in a text that begins before it, more or less of it changes nothing but that text.</summary>
    public static SearchValues<byte> NameLetters { get; } = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-."u8);

    /// <summary>Whether JSON begins with this part; if so, its texts that vary are added.</summary>
    public bool IsAt(ReadOnlySpan<byte> json, DocumentValues values, out int length)
    {
        var (from, at) = (0, 0);
        length = 0;
        foreach (var hole in Holes)
        {
            if (!Follow(json, ref at, Json.AsSpan(from, hole.Start - from)))
                return false;

            var isKept = hole.Slot != PartHole.NotKept;
            var size = isKept ? json[at..].IndexOfAny(Ends) : json[at..].IndexOfAnyExcept(NameLetters);
            if (size < 0 || (isKept && (json[at + size] != '"' || !values.TryVary(json.Slice(at, size), hole))))
                return false;

            (from, at) = (hole.Start + hole.Length, at + size);
        }

        if (!Follow(json, ref at, Json.AsSpan(from)))
            return false;

        length = at;
        return true;
    }

    private static bool Follow(ReadOnlySpan<byte> json, ref int at, ReadOnlySpan<byte> expected)
    {
        if (!json[at..].StartsWith(expected))
            return false;

        at += expected.Length;
        return true;
    }
}

/// <summary>A text that varies.</summary>
/// <param name="Start">Its first byte after the quote.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Slot">Its number among the texts that vary; equal texts have one. Or <see cref="NotKept"/>.</param>
/// <param name="Variation">What it must be.</param>
internal readonly record struct PartHole(int Start, int Length, int Slot, Variation Variation)
{
    /// <summary>Slot of the letters of a name that is not kept.</summary>
    public const int NotKept = -1;
}
