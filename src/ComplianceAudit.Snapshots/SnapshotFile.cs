using System.IO.Compression;
using System.IO.Hashing;
using System.Security.Cryptography;
using ComplianceAudit.Snapshots.Documents;
using ComplianceAudit.Snapshots.Files;

namespace ComplianceAudit.Snapshots;

/// <summary>A snapshot file that is open for reading: its manifest at once, its documents when they are asked for.</summary>
/// <remarks>Used by one thread at a time. The file stays open until this is disposed.</remarks>
public sealed class SnapshotFile : IDisposable
{
    private const byte NewLine = (byte)'\n';

    private readonly string _path;
    private readonly FileStream _stream;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    private SnapshotFile(string path, FileStream stream, ZipArchive archive)
    {
        (_path, _stream, _archive, _entries) = (path, stream, archive, EntriesOf(path, archive));
        if (!_entries.Remove(MemberPath.Manifest, out var entry))
            throw SnapshotErrors.NoManifest(path);

        var json = ReadManifest(entry);
        Manifest = ManifestJson.Read(path, json);
        Digest = ManifestJson.DigestOf(json);
        UnpackedSize.Check(path, Manifest.Members, stream.Length);
    }

    /// <summary>What was read, by whom, and what is lacking.</summary>
    public SnapshotManifest Manifest { get; }

    /// <summary><c>sha256:</c> and the hexadecimal SHA-256 of the manifest's bytes.</summary>
    public string Digest { get; }

    /// <summary>Opens a file and reads its manifest; no other member is looked at yet.</summary>
    /// <exception cref="SnapshotException">It is no snapshot file that this version reads.</exception>
    public static SnapshotFile Open(string path) => Reading(path, () =>
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new SnapshotFile(path, stream, new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    });

    /// <summary>Reads every member, checks its hash and keeps the selected fields of its documents.</summary>
    /// <param name="fields">What to keep; what is left out reads as absent.</param>
    /// <param name="cancellation">Ends the reading with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SnapshotException">The file is not as it was written.</exception>
    public Snapshot Read(FieldSelection fields, CancellationToken cancellation) => Reading(_path, () =>
    {
        ArgumentNullException.ThrowIfNull(fields);
        var (names, documents) = (new PropertyNames(), new DocumentStore());
        var rest = new Dictionary<string, ZipArchiveEntry>(_entries, StringComparer.Ordinal);
        foreach (var member in Manifest.Members)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadMember(member, rest, names, documents);
        }

        var extra = rest.Keys.Where(name => !name.StartsWith(MemberPath.Signatures, StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();
        return extra is null
            ? new Snapshot(Manifest, Digest, Path.GetFileName(_path), names, documents)
            : throw SnapshotErrors.ExtraMember(_path, extra);
    });

    /// <summary>Reads the members of one source alone, every field of them, and checks their hashes: for a look at the <c>Cluster</c> fact before it is known what else to keep.</summary>
    /// <param name="source">The source, without component.</param>
    /// <returns>Its documents, with a name table of their own; empty when the snapshot holds none.</returns>
    /// <exception cref="SnapshotException">One of these members is not as it was written.</exception>
    public IReadOnlyList<ResourceDocument> ReadSource(SourceName source) => Reading(_path, () =>
    {
        var (names, documents) = (new PropertyNames(), new DocumentStore());
        var rest = new Dictionary<string, ZipArchiveEntry>(_entries, StringComparer.Ordinal);
        foreach (var member in Manifest.Members.Where(member => MemberPath.TryParse(member.Path, out var its) && its == source))
            ReadMember(member, rest, names, documents);

        return documents.Freeze().GetValueOrDefault(source, []);
    });

    /// <summary>How much room each source takes, the largest first; members that this version does not know are left out.</summary>
    public IReadOnlyList<SourceSize> Sizes() =>
    [
        .. Manifest.Members
            .Select(member => (IsKnown: MemberPath.TryParse(member.Path, out var source), Source: source, Member: member))
            .Where(member => member.IsKnown)
            .GroupBy(member => member.Source, member => member.Member)
            .Select(members => new SourceSize(members.Key, members.Sum(one => (long)one.Count), members.Sum(one => one.Size), members.Sum(PackedSizeOf)))
            .OrderByDescending(size => size.Bytes)
            .ThenBy(size => size.Source.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _archive.Dispose();
        _stream.Dispose();
    }

    private static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
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

    private long PackedSizeOf(SnapshotMember member) => _entries.TryGetValue(member.Path, out var entry) ? entry.CompressedLength : 0;

    private byte[] ReadManifest(ZipArchiveEntry entry) => entry.Length <= Limits.FileBytes
        ? ReadExactly(entry, entry.Length)
        : throw SnapshotErrors.TooLargeUnpacked(_path, MemberPath.Manifest, Limits.FileBytes);

    private void ReadMember(SnapshotMember member, Dictionary<string, ZipArchiveEntry> rest, PropertyNames names, DocumentStore documents)
    {
        if (!rest.Remove(member.Path, out var entry))
            throw SnapshotErrors.MissingMember(_path, member.Path);

        if (entry.Length != member.Size)
            throw SnapshotErrors.SizeDiffers(_path, member.Path, entry.Length, member.Size);

        var bytes = ReadExactly(entry, member.Size);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash != member.Sha256)
            throw SnapshotErrors.HashDiffers(_path, member.Path, hash, member.Sha256);

        if (MemberPath.TryParse(member.Path, out var source))
            ReadDocuments(member, source, bytes, names, documents);
    }

    /// <summary>Unpacks as much as was promised and one byte more, however long the data goes on; checks the zip's own checksum, which ZipArchive does not.</summary>
    private byte[] ReadExactly(ZipArchiveEntry entry, long size)
    {
        var bytes = new byte[size];
        using var data = entry.Open();
        var read = data.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var whole = read == size && data.ReadByte() < 0 && Crc32.HashToUInt32(bytes) == entry.Crc32;
        return whole ? bytes : throw SnapshotErrors.NotASnapshot(_path, null);
    }

    private void ReadDocuments(SnapshotMember member, SourceName source, ReadOnlySpan<byte> bytes, PropertyNames names, DocumentStore documents)
    {
        var count = 0;
        for (var rest = bytes; rest.Length > 0; count++)
        {
            var end = rest.IndexOf(NewLine);
            var line = end < 0 ? rest : rest[..end];
            documents.Add(source, ResourceDocument.Parse(line, names, $"{_path}!{member.Path}:{count + 1}", "", null));
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
