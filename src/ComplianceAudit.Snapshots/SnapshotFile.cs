using System.IO.Compression;
using ComplianceAudit.Snapshots.Documents;
using ComplianceAudit.Snapshots.Files;
using Microsoft.Win32.SafeHandles;

namespace ComplianceAudit.Snapshots;

/// <summary>A snapshot file that is open for reading: its manifest at once, its documents when they are asked for.</summary>
/// <remarks>Used by one thread at a time; reading uses all processors. The file stays open until this is disposed.</remarks>
public sealed class SnapshotFile : IDisposable
{
    private readonly string _path;
    private readonly SafeFileHandle _file;

    /// <summary>Sizes of each member but the manifest.</summary>
    private readonly Dictionary<string, (long Unpacked, long Packed)> _sizes = new(StringComparer.Ordinal);

    private SnapshotFile(string path, SafeFileHandle file)
    {
        (_path, _file) = (path, file);
        using var archive = new ZipArchive(new ArchiveStream(file), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            if (!MemberPath.IsSafe(entry.FullName))
                throw SnapshotErrors.UnsafeMember(path, entry.FullName);

            if (!_sizes.TryAdd(entry.FullName, (entry.Length, entry.CompressedLength)))
                throw SnapshotErrors.MemberTwice(path, entry.FullName);
        }

        if (!_sizes.Remove(MemberPath.Manifest))
            throw SnapshotErrors.NoManifest(path);

        var json = ReadManifest(path, archive.GetEntry(MemberPath.Manifest)!);
        Manifest = ManifestJson.Read(path, json);
        Digest = ManifestJson.DigestOf(json);
        UnpackedSize.Check(path, Manifest.Members, RandomAccess.GetLength(file));
    }

    /// <summary>What was read, by whom, and what is lacking.</summary>
    public SnapshotManifest Manifest { get; }

    /// <summary><c>sha256:</c> and the hexadecimal SHA-256 of the manifest's bytes.</summary>
    public string Digest { get; }

    /// <summary>Opens a file and reads its manifest; no other member is looked at yet.</summary>
    /// <exception cref="SnapshotException">It is no snapshot file that this version reads.</exception>
    public static SnapshotFile Open(string path) => Open(path, () => File.OpenHandle(path));

    /// <summary>As <see cref="Open(string)"/>, of a file that has no name yet; it must stay open as long as this.</summary>
    internal static SnapshotFile Open(PendingFile pending, string path) =>
        Open(path, () => new SafeFileHandle(pending.Stream.SafeFileHandle.DangerousGetHandle(), ownsHandle: false));

    private static SnapshotFile Open(string path, Func<SafeFileHandle> open) => Reading(path, () =>
    {
        var file = open();
        try
        {
            return new SnapshotFile(path, file);
        }
        catch
        {
            file.Dispose();
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
        var names = new PropertyNames();
        var documents = Read(Manifest.Members, fields, names, cancellation);
        var listed = Manifest.Members.Select(member => member.Path).ToHashSet(StringComparer.Ordinal);
        var extra = _sizes.Keys
            .Where(name => !listed.Contains(name) && !name.StartsWith(MemberPath.Signatures, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (extra is not null)
            throw SnapshotErrors.ExtraMember(_path, extra);

        var snapshot = new Snapshot(Manifest, Digest, Path.GetFileName(_path), names, documents);
        CoverageCounts.Check(_path, snapshot);
        return snapshot;
    });

    /// <summary>Reads the members of one source alone, every field of them, and checks their hashes: for a look at the <c>Cluster</c> fact before it is known what else to keep.</summary>
    /// <param name="source">The source, without component.</param>
    /// <returns>Its documents, with a name table of their own; empty when the snapshot holds none.</returns>
    /// <exception cref="SnapshotException">One of these members is not as it was written.</exception>
    public IReadOnlyList<ResourceDocument> ReadSource(SourceName source) => Reading(_path, () =>
    {
        var members = Manifest.Members.Where(member => MemberPath.TryParse(member.Path, out var its) && its == source).ToList();
        return Read(members, FieldSelection.Everything, new PropertyNames(), CancellationToken.None).Freeze().GetValueOrDefault(source, []);
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
    public void Dispose() => _file.Dispose();

    private static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw SnapshotErrors.CannotRead(path, error);
        }
    }

    private long PackedSizeOf(SnapshotMember member) => _sizes.TryGetValue(member.Path, out var size) ? size.Packed : 0;

    private static byte[] ReadManifest(string path, ZipArchiveEntry entry)
    {
        if (entry.Length > Limits.FileBytes)
            throw SnapshotErrors.TooLargeUnpacked(path, MemberPath.Manifest, Limits.FileBytes);

        var json = new byte[entry.Length];
        MemberContent.Unpack(path, entry, json);
        return json;
    }

    private DocumentStore Read(IReadOnlyList<SnapshotMember> members, FieldSelection fields, PropertyNames names, CancellationToken cancellation)
    {
        RefuseMissing(members);
        var (pools, plans, planner) = (DocumentPools.Sharing(DocumentPools.Many), new Dictionary<SourceName, FieldPlan>(), new FieldPlanner(names));
        foreach (var member in members)
        {
            if (MemberPath.TryParse(member.Path, out var source) && !plans.ContainsKey(source))
                plans.Add(source, planner.PlanOf(fields.Of(source), source));
        }

        var read = new MemberQueue(members, () => new MemberReader(_path, _file, new DocumentParser(names, pools), plans), cancellation).ReadAll();
        var documents = new DocumentStore();
        for (var i = 0; i < read.Length; i++)
        {
            if (MemberPath.TryParse(members[i].Path, out var source))
                documents.Add(source, read[i]);
        }

        return documents;
    }

    /// <summary>Looks, before anything is unpacked, whether the archive has what the manifest lists.</summary>
    private void RefuseMissing(IReadOnlyList<SnapshotMember> members)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (!_sizes.TryGetValue(member.Path, out var size) || !met.Add(member.Path))
                throw SnapshotErrors.MissingMember(_path, member.Path);

            if (size.Unpacked != member.Size)
                throw SnapshotErrors.SizeDiffers(_path, member.Path, size.Unpacked, member.Size);
        }
    }
}
