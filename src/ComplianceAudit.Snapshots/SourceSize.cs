namespace ComplianceAudit.Snapshots;

/// <summary>How much of a snapshot file one source takes.</summary>
/// <param name="Source">The source.</param>
/// <param name="Documents">Documents, as the manifest states them.</param>
/// <param name="Bytes">Bytes of JSON, as the manifest states them.</param>
/// <param name="PackedBytes">Bytes in the file, without the archive's headers.</param>
public sealed record SourceSize(SourceName Source, long Documents, long Bytes, long PackedBytes);
