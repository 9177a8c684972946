using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Every name that a rule looks at or a list keeps, found by the hash of its UTF-8 bytes.</summary>
/// <remarks>Filled when the first redactor is made, then read by any thread. The hash has a random seed: nobody can write names that collide.</remarks>
internal static class PropertyKeys
{
    private const int Slots = 4096;

    private static readonly long Seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
    private static readonly PropertyKey?[] Table = new PropertyKey?[Slots];

    public static ulong HashOf(ReadOnlySpan<byte> name) => XxHash3.HashToUInt64(name, Seed);

    /// <summary>The key of a name, or null when nothing looks at it.</summary>
    public static PropertyKey? Find(ulong hash)
    {
        for (var slot = (int)hash & (Slots - 1); ; slot = (slot + 1) & (Slots - 1))
        {
            if (Table[slot] is not { } key || key.Hash == hash)
                return Table[slot];
        }
    }

    /// <summary>The key of a name, made when it is new. Only while <see cref="RuleFolder"/> opens.</summary>
    public static PropertyKey Add(string name)
    {
        var hash = HashOf(Encoding.UTF8.GetBytes(name));
        var slot = (int)hash & (Slots - 1);
        while (Table[slot] is { } key)
        {
            if (key.Hash == hash)
                return key;
            slot = (slot + 1) & (Slots - 1);
        }

        return Table[slot] = new PropertyKey(name, hash);
    }
}
