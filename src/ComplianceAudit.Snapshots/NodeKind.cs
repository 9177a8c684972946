namespace ComplianceAudit.Snapshots;

/// <summary>Kind of a node in a <see cref="ResourceDocument"/>.</summary>
public enum NodeKind : byte
{
    /// <summary>JSON null.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A number written without fraction or exponent that fits 64 signed bits.</summary>
    Integer,

    /// <summary>Any other number.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>An array.</summary>
    List,

    /// <summary>An object.</summary>
    Map,

    /// <summary>A value that redaction dropped; only its placeholder is known.</summary>
    Redacted,
}
