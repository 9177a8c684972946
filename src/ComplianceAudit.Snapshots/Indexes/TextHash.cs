using System.IO.Hashing;
using System.Text;

namespace ComplianceAudit.Snapshots.Indexes;

/// <summary>Hashes of texts by their UTF-8 bytes, so that a text that is held as bytes need not be made.</summary>
internal static class TextHash
{
    private const int MostOnStack = 1024;

    public static ulong Of(ReadOnlySpan<byte> utf8, ulong seed) => XxHash3.HashToUInt64(utf8, (long)seed);

    public static ulong Of(string text, ulong seed)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var utf8 = most <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[most];
        return Of(utf8[..Encoding.UTF8.GetBytes(text, utf8)], seed);
    }
}
