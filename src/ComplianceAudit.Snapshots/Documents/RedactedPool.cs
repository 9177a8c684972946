namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Makes equal placeholders one object, as <see cref="TextPool"/> does texts.</summary>
/// <remarks>Thread-safe without a lock.</remarks>
internal sealed class RedactedPool(int slots)
{
    private readonly RedactedValue?[] _values = new RedactedValue?[slots];

    public RedactedValue Get(string id, ulong hashOfId, int length, bool credentialLike, string flag)
    {
        ref var slot = ref _values[hashOfId & (ulong)(_values.Length - 1)];
        if (slot is { } known && known.Length == length && known.CredentialLike == credentialLike && known.Id == id && known.Flag == flag)
            return known;

        return slot = new RedactedValue(id, length, credentialLike, flag);
    }
}
