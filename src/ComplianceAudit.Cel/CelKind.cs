namespace ComplianceAudit.Cel;

/// <summary>Kind of a value. <see cref="Unknown"/> and <see cref="Error"/> are outcomes that propagate as the language defines.</summary>
public enum CelKind : byte
{
    /// <summary>null, as in JSON; not the same as an absent field.</summary>
    Null,

    /// <summary>bool: true or false.</summary>
    Bool,

    /// <summary>int, 64 signed bits.</summary>
    Int,

    /// <summary>uint, 64 unsigned bits.</summary>
    UInt,

    /// <summary>double: IEEE 754, 64 bits; NaN equals nothing.</summary>
    Double,

    /// <summary>string, counted and ordered by Unicode code point.</summary>
    String,

    /// <summary>bytes: octets, ordered from the first on.</summary>
    Bytes,

    /// <summary>list: of a document, of the host, or made by an expression; partial where <see cref="CelValue.Missing"/> says so.</summary>
    List,

    /// <summary>map: an object of a document, a <see cref="CelMap"/>, or one made by an expression.</summary>
    Map,

    /// <summary>type: what <c>type(x)</c> gives, such as <c>int</c>.</summary>
    Type,

    /// <summary>google.protobuf.Timestamp: a moment in UTC, to the nanosecond, in the years 1 to 9999.</summary>
    Timestamp,

    /// <summary>google.protobuf.Duration: a length of time, to the nanosecond, up to 292 years either way.</summary>
    Duration,

    /// <summary>optional_type: a value, or none.</summary>
    Optional,

    /// <summary>A value of a library that only functions look into, such as an IP address; its type has a name of its own.</summary>
    Opaque,

    /// <summary>Missing evidence, with its sources.</summary>
    Unknown,

    /// <summary>An evaluation error.</summary>
    Error,
}
