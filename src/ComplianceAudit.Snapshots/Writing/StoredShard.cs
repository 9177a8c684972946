namespace ComplianceAudit.Snapshots.Writing;

/// <summary>Where a shard lies in the scratch file.</summary>
/// <param name="Facts">The shard without its bytes.</param>
/// <param name="Offset">First byte in the scratch file.</param>
/// <param name="PackedSize">Compressed bytes.</param>
internal sealed record StoredShard(PackedShard Facts, long Offset, int PackedSize);
