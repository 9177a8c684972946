namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Makes equal placeholders one object, as <see cref="TextPool"/> does texts.</summary>
/// <remarks>Thread-safe without a lock.</remarks>
internal sealed class RedactedPool(int slots)
{
    private readonly RedactedValue?[] _values = new RedactedValue?[slots];

    /// <summary>Hash of the last placeholder that each slot did not have.</summary>
    private readonly ulong[] _missed = new ulong[slots];

    /// <summary>The value of a placeholder, or null when it was not met lately.</summary>
    public RedactedValue? Find(WrittenPlaceholder placeholder, ulong hashOfId)
    {
        ref var slot = ref _values[hashOfId & (ulong)(_values.Length - 1)];
        if (slot is { } known && placeholder.Is(known))
            return known;

        ref var missed = ref _missed[hashOfId & (ulong)(_values.Length - 1)];
        if (missed == hashOfId)
            return slot = placeholder.ToValue();

        missed = hashOfId;
        return null;
    }
}
