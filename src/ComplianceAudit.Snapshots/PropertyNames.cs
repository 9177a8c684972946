using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;

namespace ComplianceAudit.Snapshots;

/// <summary>Property names as small integers, so that a field look-up compares integers.</summary>
/// <remarks>Thread-safe. Ids count from 0 in the order of first use and never change.</remarks>
public sealed class PropertyNames
{
    /// <summary>Slots for names by their bytes; a power of two.</summary>
    private const int Slots = 1 << 10;

    private const int MaxNameOnStack = 256;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ConcurrentDictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>Names met last, where parsing looks first. A slot is one reference and is lost to the next name, so that neither reading nor writing it takes a lock.</summary>
    private readonly NameInUtf8?[] _met = new NameInUtf8?[Slots];

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

    /// <summary>Id of a name in UTF-8, made when it is new. Throws <see cref="DecoderFallbackException"/> when it is not UTF-8.</summary>
    internal int Intern(ReadOnlySpan<byte> utf8)
    {
        ref var slot = ref _met[XxHash3.HashToUInt64(utf8) & (Slots - 1)];
        if (slot is { } met && utf8.SequenceEqual(met.Utf8))
            return met.Id;

        var id = utf8.Length <= MaxNameOnStack ? InternShort(utf8) : Intern(Strict.GetString(utf8));
        slot = new NameInUtf8(utf8.ToArray(), id);
        return id;
    }

    private int InternShort(ReadOnlySpan<byte> utf8)
    {
        Span<char> name = stackalloc char[MaxNameOnStack];
        name = name[..Strict.GetChars(utf8, name)];
        return _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known) ? known : Intern(name.ToString());
    }

    /// <summary>Id of a name, or -1 when no document has it.</summary>
    public int Find(string name) => _ids.TryGetValue(name, out var id) ? id : -1;

    /// <summary>Name of an id.</summary>
    public string NameOf(int id) => _names[id];

    private sealed record NameInUtf8(byte[] Utf8, int Id);
}
