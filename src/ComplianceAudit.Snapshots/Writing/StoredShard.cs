namespace ComplianceAudit.Snapshots.Writing;

/// <summary>Where a shard lies in the scratch file.</summary>
/// <param name="Facts">What the archive and the manifest say of it.</param>
/// <param name="Offset">First byte in the scratch file.</param>
internal sealed record StoredShard(PackedShard Facts, long Offset);
