namespace ComplianceAudit.Snapshots;

/// <summary>How much of a source a snapshot holds.</summary>
public enum CoverageStatus
{
    /// <summary>All of it was read.</summary>
    Complete,

    /// <summary>Some of it was read.</summary>
    Partial,

    /// <summary>The caller had no right to read it.</summary>
    Denied,

    /// <summary>It did not answer.</summary>
    Unreachable,

    /// <summary>It was read and its values were dropped.</summary>
    Redacted,

    /// <summary>It was not asked for, or nothing on the way to it was there to ask.</summary>
    NotCollected,

    /// <summary>The cluster does not serve this kind: a complete, empty list.</summary>
    NotServed,
}
