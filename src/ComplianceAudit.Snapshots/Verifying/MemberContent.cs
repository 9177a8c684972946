using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace ComplianceAudit.Snapshots.Verifying;

/// <summary>What a member's bytes come to, whatever the manifest says.</summary>
/// <param name="Sha256">SHA-256 of the unpacked bytes.</param>
/// <param name="Lines">Lines, the last one with or without its end.</param>
internal sealed record MemberContent(string Sha256, int Lines)
{
    private const int ReadAtOnce = 128 * 1024;
    private const byte NewLine = (byte)'\n';

    /// <summary>Unpacks and hashes a member, never more than it states; null when its bytes are not what the archive says of them.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="entry">The member.</param>
    /// <param name="dataOffset">Where its packed bytes begin.</param>
    /// <param name="keep">Given each part of the unpacked bytes.</param>
    public static MemberContent? Read(SafeFileHandle file, ArchiveEntry entry, long dataOffset, Action<ReadOnlyMemory<byte>>? keep = null)
    {
        var isDeflate = entry.Method == ArchiveEntry.Deflate;
        using var packed = new PackedStream(file, dataOffset, entry.PackedSize, isDeflate);
        using var deflate = isDeflate ? new DeflateStream(packed, CompressionMode.Decompress) : null;
        var buffer = ArrayPool<byte>.Shared.Rent(ReadAtOnce);
        try
        {
            return Read((Stream?)deflate ?? packed, entry, buffer, keep);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static MemberContent? Read(Stream data, ArchiveEntry entry, byte[] buffer, Action<ReadOnlyMemory<byte>>? keep)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (crc, size, lines, last) = (new Crc32(), 0L, 0, NewLine);
        for (int read; size <= entry.Size && (read = data.Read(buffer)) > 0; size += read)
        {
            var part = buffer.AsSpan(0, read);
            hash.AppendData(part);
            crc.Append(part);
            lines += part.Count(NewLine);
            last = part[^1];
            keep?.Invoke(buffer.AsMemory(0, read));
        }

        return size == entry.Size && crc.GetCurrentHashAsUInt32() == entry.Crc
            ? new MemberContent(Convert.ToHexStringLower(hash.GetHashAndReset()), lines + (last == NewLine ? 0 : 1))
            : null;
    }
}
