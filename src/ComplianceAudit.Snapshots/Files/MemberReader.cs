using System.IO.Compression;
using System.Security.Cryptography;
using ComplianceAudit.Snapshots.Documents;
using Microsoft.Win32.SafeHandles;

namespace ComplianceAudit.Snapshots.Files;

/// <summary>Unpacks, checks and parses members, one after the other, in a buffer that stays. Several readers share a file, a name table, pools and plans.</summary>
internal sealed class MemberReader(string path, SafeFileHandle file, DocumentParser parser, IReadOnlyDictionary<SourceName, FieldPlan> plans) : IDisposable
{
    private const byte NewLine = (byte)'\n';

    private readonly ZipArchive _archive = new(new ArchiveStream(file), ZipArchiveMode.Read);
    private readonly List<ResourceDocument> _documents = [];
    private byte[] _bytes = [];

    /// <summary>Documents of a member that is known to be there; none of a kind of member that this version does not know.</summary>
    public ResourceDocument[] Read(SnapshotMember member)
    {
        if (_bytes.Length < member.Size)
            _bytes = GC.AllocateUninitializedArray<byte>((int)member.Size);

        var bytes = _bytes.AsSpan(0, (int)member.Size);
        MemberContent.Unpack(path, _archive.GetEntry(member.Path)!, bytes);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash != member.Sha256)
            throw SnapshotErrors.HashDiffers(path, member.Path, hash, member.Sha256);

        return MemberPath.TryParse(member.Path, out var source) ? Parse(member, plans[source], bytes) : [];
    }

    public void Dispose() => _archive.Dispose();

    private ResourceDocument[] Parse(SnapshotMember member, FieldPlan plan, ReadOnlySpan<byte> bytes)
    {
        var name = $"{path}!{member.Path}";
        _documents.Clear();
        for (var rest = bytes; rest.Length > 0;)
        {
            var end = rest.IndexOf(NewLine);
            var line = end < 0 ? rest : rest[..end];
            _documents.Add(parser.Parse(line, plan, new DocumentPlace(name, _documents.Count + 1)));
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return _documents.Count == member.Count ? [.. _documents] : throw SnapshotErrors.CountDiffers(path, member.Path, _documents.Count, member.Count);
    }
}
