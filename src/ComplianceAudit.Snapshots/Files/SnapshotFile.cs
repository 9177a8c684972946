using System.IO.Compression;
using System.Security.Cryptography;
using ComplianceAudit.Snapshots.Documents;
using ComplianceAudit.Snapshots.Writing;

namespace ComplianceAudit.Snapshots.Files;

/// <summary>Reads a snapshot file: its list of members, then each member with its hash, then the documents.</summary>
internal sealed class SnapshotFile
{
    private const byte NewLine = (byte)'\n';

    private readonly string _path;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private readonly PropertyNames _names = new();
    private readonly DocumentStore _documents = new();

    private SnapshotFile(string path, ZipArchive archive) => (_path, _entries) = (path, EntriesOf(path, archive));

    public static Snapshot Open(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return new SnapshotFile(path, archive).Read(stream.Length);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw SnapshotErrors.NoSuchFile(path, error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw Directory.Exists(path) ? SnapshotErrors.FolderNotFile(path, error) : SnapshotErrors.MayNotRead(path, error);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw SnapshotErrors.NotASnapshot(path, error);
        }
    }

    private Snapshot Read(long fileSize)
    {
        if (!_entries.Remove(MemberPath.Manifest, out var entry))
            throw SnapshotErrors.NoManifest(_path);

        var json = ReadManifest(entry);
        var manifest = ManifestJson.Read(_path, json);
        UnpackedSize.Check(_path, manifest.Members, fileSize);
        foreach (var member in manifest.Members)
            ReadMember(member);

        var extra = _entries.Keys.Where(name => !name.StartsWith(MemberPath.Signatures, StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();
        return extra is null
            ? new Snapshot(manifest, ManifestJson.DigestOf(json), Path.GetFileName(_path), _names, _documents)
            : throw SnapshotErrors.ExtraMember(_path, extra);
    }

    private byte[] ReadManifest(ZipArchiveEntry entry) => entry.Length <= Limits.FileBytes
        ? ReadExactly(entry, entry.Length)
        : throw SnapshotErrors.TooLargeUnpacked(_path, MemberPath.Manifest, Limits.FileBytes);

    private void ReadMember(SnapshotMember member)
    {
        if (!_entries.Remove(member.Path, out var entry))
            throw SnapshotErrors.MissingMember(_path, member.Path);

        if (entry.Length != member.Size)
            throw SnapshotErrors.SizeDiffers(_path, member.Path, entry.Length, member.Size);

        var bytes = ReadExactly(entry, member.Size);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash != member.Sha256)
            throw SnapshotErrors.HashDiffers(_path, member.Path, hash, member.Sha256);

        if (MemberPath.TryParse(member.Path, out var source))
            ReadDocuments(member, source, bytes);
    }

    /// <summary>Unpacks as much as was promised and one byte more, however long the data goes on; checks the zip's own checksum, which ZipArchive does not.</summary>
    private byte[] ReadExactly(ZipArchiveEntry entry, long size)
    {
        var bytes = new byte[size];
        using var data = entry.Open();
        var read = data.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var whole = read == size && data.ReadByte() < 0 && Crc32.Of(bytes) == entry.Crc32;
        return whole ? bytes : throw SnapshotErrors.NotASnapshot(_path, null);
    }

    private void ReadDocuments(SnapshotMember member, SourceName source, ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var rest = bytes; rest.Length > 0; count++)
        {
            var end = rest.IndexOf(NewLine);
            var line = end < 0 ? rest : rest[..end];
            _documents.Add(source, ResourceDocument.Parse(line, _names, $"{_path}!{member.Path}:{count + 1}", "", null));
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        if (count != member.Count)
            throw SnapshotErrors.CountDiffers(_path, member.Path, count, member.Count);
    }

    private static Dictionary<string, ZipArchiveEntry> EntriesOf(string path, ZipArchive archive)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            if (!MemberPath.IsSafe(entry.FullName))
                throw SnapshotErrors.UnsafeMember(path, entry.FullName);

            if (!entries.TryAdd(entry.FullName, entry))
                throw SnapshotErrors.MemberTwice(path, entry.FullName);
        }

        return entries;
    }
}
