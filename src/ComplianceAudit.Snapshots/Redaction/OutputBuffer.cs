using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Bytes of one redacted document, within <see cref="Limits"/>; kept for the next.</summary>
internal sealed class OutputBuffer
{
    private byte[] _bytes = new byte[64 * 1024];

    public int Count { get; private set; }

    public int Capacity => _bytes.Length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Append(ReadOnlySpan<byte> bytes, string place)
    {
        bytes.CopyTo(Room(bytes.Length, place));
        Count += bytes.Length;
    }

    public void Advance(int count) => Count += count;

    /// <summary>Room for so many bytes more.</summary>
    /// <exception cref="SnapshotException">The document grew beyond what can be read again.</exception>
    public Span<byte> Room(int bytes, string place)
    {
        if (Count + bytes > Limits.DocumentBytes)
            throw SnapshotErrors.DocumentTooLarge(place, Limits.DocumentBytes);
        if (Count + bytes > _bytes.Length)
            Array.Resize(ref _bytes, int.Max(_bytes.Length * 2, Count + bytes));

        return _bytes.AsSpan(Count);
    }
}
