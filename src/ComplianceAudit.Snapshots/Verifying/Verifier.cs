using System.Collections.Concurrent;
using ComplianceAudit.Snapshots.Documents;
using ComplianceAudit.Snapshots.Files;
using Microsoft.Win32.SafeHandles;

namespace ComplianceAudit.Snapshots.Verifying;

/// <summary>Compares every byte of a file with what its manifest says, and goes on after a mismatch.</summary>
internal sealed class Verifier(string path, SafeFileHandle file, IProgress<VerificationProgress>? progress, CancellationToken cancellation)
{
    private readonly ConcurrentBag<SnapshotException> _mismatches = [];
    private int _checked;

    public static SnapshotVerification Run(string path, string? expectedDigest, IProgress<VerificationProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.None);
            return new Verifier(path, file, progress, cancellation).Run(expectedDigest);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or NotSupportedException)
        {
            throw SnapshotErrors.CannotRead(path, error);
        }
    }

    private SnapshotVerification Run(string? expectedDigest)
    {
        var (all, directory) = ArchiveDirectory.Read(file);
        var layout = ArchiveLayout.Of(path, file, all, directory);
        layout.Problems.ForEach(_mismatches.Add);
        var entries = Unique(all);
        var json = ReadManifest(entries, layout);
        var (manifest, digest) = (ManifestJson.Read(path, json), ManifestJson.DigestOf(json));
        if (expectedDigest is not null && digest != expectedDigest)
            _mismatches.Add(SnapshotErrors.DigestDiffers(path, digest, expectedDigest));

        var signatures = entries.Keys.Count(name => name.StartsWith(MemberPath.Signatures, StringComparison.Ordinal));
        Compare(manifest, entries, layout);
        return new SnapshotVerification(
            manifest, digest, RandomAccess.GetLength(file), signatures, [.. _mismatches.OrderBy(mismatch => mismatch.Message, StringComparer.Ordinal)]);
    }

    /// <summary>Entries by name; names that are not safe to unpack, or that stand twice, are mismatches.</summary>
    private Dictionary<string, ArchiveEntry> Unique(List<ArchiveEntry> all)
    {
        var entries = new Dictionary<string, ArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in all)
        {
            if (!MemberPath.IsSafe(entry.Name))
                _mismatches.Add(SnapshotErrors.UnsafeMember(path, entry.Name));
            else if (!entries.TryAdd(entry.Name, entry))
                _mismatches.Add(SnapshotErrors.MemberTwice(path, entry.Name));
        }

        return entries;
    }

    private byte[] ReadManifest(Dictionary<string, ArchiveEntry> entries, ArchiveLayout layout)
    {
        if (!entries.Remove(MemberPath.Manifest, out var entry))
            throw SnapshotErrors.NoManifest(path);

        if (entry.Size > Limits.FileBytes)
            throw SnapshotErrors.TooLargeUnpacked(path, MemberPath.Manifest, Limits.FileBytes);

        using var json = new MemoryStream((int)entry.Size);
        var isWhole = entry.CanBeRead && layout.DataOf(entry) is { } data && MemberContent.Read(file, entry, data, part => json.Write(part.Span)) is not null;
        return isWhole ? json.ToArray() : throw SnapshotErrors.NotASnapshot(path, null);
    }

    private void Compare(SnapshotManifest manifest, Dictionary<string, ArchiveEntry> entries, ArchiveLayout layout)
    {
        try
        {
            UnpackedSize.Check(path, manifest.Members, RandomAccess.GetLength(file));
        }
        catch (SnapshotException bomb)
        {
            _mismatches.Add(bomb);
            return;
        }

        var members = manifest.Members.DistinctBy(member => member.Path, StringComparer.Ordinal).ToList();
        foreach (var twice in manifest.Members.CountBy(member => member.Path, StringComparer.Ordinal).Where(count => count.Value > 1))
            _mismatches.Add(SnapshotErrors.MemberTwice(path, twice.Key));

        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.ForEach(Partitioner.Create(members, EnumerablePartitionerOptions.NoBuffering), options, member =>
        {
            if (MismatchOf(member, entries, layout) is { } mismatch)
                _mismatches.Add(mismatch);
            progress?.Report(new VerificationProgress(Interlocked.Increment(ref _checked), members.Count, member.Path));
        });

        foreach (var extra in entries.Keys.Except(members.Select(member => member.Path)).Where(name => !name.StartsWith(MemberPath.Signatures, StringComparison.Ordinal)))
            _mismatches.Add(SnapshotErrors.ExtraMember(path, extra));
    }

    private SnapshotException? MismatchOf(SnapshotMember member, Dictionary<string, ArchiveEntry> entries, ArchiveLayout layout)
    {
        if (!entries.TryGetValue(member.Path, out var entry))
            return SnapshotErrors.MissingMember(path, member.Path);

        if (entry.Size != member.Size)
            return SnapshotErrors.SizeDiffers(path, member.Path, entry.Size, member.Size);

        if (layout.DataOf(entry) is not { } data)
            return null; // Its headers differ, which was said already.

        if (!entry.CanBeRead || MemberContent.Read(file, entry, data) is not { } content)
            return SnapshotErrors.DamagedMember(path, member.Path);

        return content.Sha256 != member.Sha256 ? SnapshotErrors.HashDiffers(path, member.Path, content.Sha256, member.Sha256)
            : content.Lines != member.Count ? SnapshotErrors.CountDiffers(path, member.Path, content.Lines, member.Count)
            : null;
    }
}
