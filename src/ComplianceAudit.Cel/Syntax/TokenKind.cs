namespace ComplianceAudit.Cel.Syntax;

/// <summary>Kinds of tokens.</summary>
internal enum TokenKind
{
    End,
    Name,
    QuotedName,
    Keyword,
    Int,
    UInt,
    Double,
    String,
    Bytes,
    Symbol,
}
