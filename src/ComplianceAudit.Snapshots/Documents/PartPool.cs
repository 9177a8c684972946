using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Holds each distinct part, and each distinct layout of a document, once.</summary>
/// <param name="slots">Patterns that are kept, a power of two.</param>
/// <remarks>Thread-safe. Hashes are seeded at random, so that nobody can prepare parts that share one; equality is always of the whole content.</remarks>
internal sealed class PartPool(int slots)
{
    private readonly long _seed = Random.Shared.NextInt64();
    private readonly Dictionary<ulong, SharedPart> _parts = [];
    private readonly Dictionary<ulong, int[]> _cells = [];
    private readonly PartPattern?[] _patterns = new PartPattern?[slots];
    private readonly Lock _partsLock = new();
    private readonly Lock _cellsLock = new();

    /// <summary>The part of this content.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="values">Its texts and placeholders.</param>
    /// <param name="hashes">Hash of each value, equal for equal ones.</param>
    public SharedPart PartOf(ReadOnlySpan<int> cells, ReadOnlySpan<object> values, ReadOnlySpan<ulong> hashes)
    {
        var hash = HashOf(cells) ^ XxHash3.HashToUInt64(MemoryMarshal.AsBytes(hashes), _seed + 1);
        lock (_partsLock)
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_parts, hash, out _);
            for (var part = first; part is not null; part = part.Next)
            {
                if (part.Has(cells, values))
                    return part;
            }

            return first = new SharedPart(cells.ToArray(), values.ToArray(), first);
        }
    }

    /// <summary>An array of these cells: one that other documents have too, if there is one.</summary>
    public int[] CellsOf(ReadOnlySpan<int> cells)
    {
        var hash = HashOf(cells);
        lock (_cellsLock)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, hash, out _);
            if (known is not null && cells.SequenceEqual(known))
                return known;

            return known = cells.ToArray();
        }
    }

    /// <summary>The pattern of the last part whose owners have a hash. A slot is one reference and is lost to the next, so that neither reading nor writing it takes a lock.</summary>
    public ref PartPattern? PatternOf(ulong owners) => ref _patterns[owners & (ulong)(_patterns.Length - 1)];

    private ulong HashOf(ReadOnlySpan<int> cells) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(cells), _seed);
}
