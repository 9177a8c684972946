namespace ComplianceAudit.Cel;

/// <summary>Kind of a value. <see cref="Unknown"/> and <see cref="Error"/> are outcomes that propagate as the language defines.</summary>
public enum CelKind : byte
{
    /// <summary>null.</summary>
    Null,

    /// <summary>bool.</summary>
    Bool,

    /// <summary>int, 64 signed bits.</summary>
    Int,

    /// <summary>uint, 64 unsigned bits.</summary>
    UInt,

    /// <summary>double.</summary>
    Double,

    /// <summary>string.</summary>
    String,

    /// <summary>bytes.</summary>
    Bytes,

    /// <summary>list.</summary>
    List,

    /// <summary>map, or an object that reads like one.</summary>
    Map,

    /// <summary>type.</summary>
    Type,

    /// <summary>google.protobuf.Timestamp.</summary>
    Timestamp,

    /// <summary>google.protobuf.Duration.</summary>
    Duration,

    /// <summary>optional_type.</summary>
    Optional,

    /// <summary>Missing evidence, with its sources.</summary>
    Unknown,

    /// <summary>An evaluation error.</summary>
    Error,
}
