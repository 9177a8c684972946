using System.IO.Compression;
using System.IO.Hashing;
using System.Security.Cryptography;

namespace ComplianceAudit.Snapshots.Writing;

/// <summary>A shard's facts and its compressed bytes, made on the caller's thread.</summary>
/// <param name="Sha256">SHA-256 of the JSON.</param>
/// <param name="Crc">Checksum of the JSON for the zip.</param>
/// <param name="Size">Bytes of JSON.</param>
/// <param name="Count">Documents.</param>
/// <param name="Data">The JSON in Deflate.</param>
internal sealed record PackedShard(string Sha256, uint Crc, int Size, int Count, ReadOnlyMemory<byte> Data)
{
    public static PackedShard Of(ReadOnlySpan<byte> json, int count)
    {
        var packed = new MemoryStream(json.Length / 8);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(json);

        return new PackedShard(
            Convert.ToHexStringLower(SHA256.HashData(json)), Crc32.HashToUInt32(json), json.Length, count, packed.GetBuffer().AsMemory(0, (int)packed.Length));
    }
}
