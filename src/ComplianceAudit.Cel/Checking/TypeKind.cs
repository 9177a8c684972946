namespace ComplianceAudit.Cel.Checking;

/// <summary>How the checker treats a type.</summary>
internal enum TypeKind : byte
{
    Dyn,
    Null,
    Bool,
    Int,
    UInt,
    Double,
    String,
    Bytes,
    Timestamp,
    Duration,
    List,
    Map,
    Optional,
    Type,

    /// <summary>A primitive or null: <c>wrapper&lt;int></c>.</summary>
    Wrapper,

    /// <summary>An object type of a schema, or an opaque type of a library.</summary>
    Named,

    /// <summary>A letter of a signature that stands for any one type.</summary>
    Parameter,

    /// <summary>A type that the expression does not fix by itself, such as that of the elements of <c>[]</c>.</summary>
    Variable,
}
