namespace ComplianceAudit.Cel.Syntax;

/// <summary>Names, and the words that are none.</summary>
internal static class Words
{
    /// <summary>What a run of letters, digits and underscores is.</summary>
    public static TokenKind KindOf(ReadOnlySpan<char> word) => word switch
    {
        "true" => TokenKind.True,
        "false" => TokenKind.False,
        "null" => TokenKind.Null,
        "in" => TokenKind.In,
        _ => TokenKind.Name,
    };

    /// <summary>Whether a word may name fields and functions of a receiver only.</summary>
    public static bool IsReserved(string word) => word is
        "as" or "break" or "const" or "continue" or "else" or "for" or "function" or "if" or "import" or "let" or "loop" or "package" or "namespace" or "return" or "var" or "void" or "while";

    /// <summary>Whether a field can be written without back quotes.</summary>
    public static bool IsName(string field) =>
        field.Length > 0 && !char.IsAsciiDigit(field[0]) && KindOf(field) == TokenKind.Name && field.All(c => c == '_' || char.IsAsciiLetterOrDigit(c));
}
