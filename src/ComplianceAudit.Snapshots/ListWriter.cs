using ComplianceAudit.Snapshots.Writing;

namespace ComplianceAudit.Snapshots;

/// <summary>Writes one list into a snapshot, page by page; a page counts once it has ended.</summary>
/// <remarks>Used by one thread at a time; different lists may be written at once. Memory holds at most one shard, however many bytes a page has.</remarks>
public sealed class ListWriter
{
    private readonly string _path;
    private readonly SourceShards _shards;

    internal ListWriter(string path, SourceShards shards) => (_path, _shards) = (path, shards);

    /// <summary>Adds a document after the one before it.</summary>
    /// <param name="redactedJson">One JSON object that <see cref="Redactor"/> made.</param>
    /// <exception cref="SnapshotException">The disk is full or gone.</exception>
    public void Add(ReadOnlySpan<byte> redactedJson)
    {
        try
        {
            _shards.Add(redactedJson);
        }
        catch (IOException error)
        {
            throw SnapshotErrors.CannotWrite(_path, error);
        }
    }

    /// <summary>Says that the list is done, so that its last shard waits on the disk for the snapshot's end rather than in memory.</summary>
    /// <exception cref="SnapshotException">The disk is full or gone.</exception>
    public void End()
    {
        try
        {
            _shards.End();
        }
        catch (IOException error)
        {
            throw SnapshotErrors.CannotWrite(_path, error);
        }
    }

    /// <summary>Keeps the documents added since the last page ended.</summary>
    public void EndPage() => _shards.Keep();

    /// <summary>Forgets the documents added since the last page ended, because the page was cut off.</summary>
    public void DropPage() => _shards.TakeBack();

    /// <summary>Forgets everything, because the list begins anew.</summary>
    public void Restart() => _shards.Drop();
}
