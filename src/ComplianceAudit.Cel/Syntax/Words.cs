using System.Collections.Frozen;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Names, and the words that are none.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<string, TokenKind> Keywords = new Dictionary<string, TokenKind>
    {
        ["true"] = TokenKind.True,
        ["false"] = TokenKind.False,
        ["null"] = TokenKind.Null,
        ["in"] = TokenKind.In,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(StringComparer.Ordinal,
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while");

    private static readonly FrozenDictionary<string, TokenKind>.AlternateLookup<ReadOnlySpan<char>> KeywordsBySpan = Keywords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a run of letters, digits and underscores is.</summary>
    public static TokenKind KindOf(ReadOnlySpan<char> word) => word.Length <= 5 && KeywordsBySpan.TryGetValue(word, out var kind) ? kind : TokenKind.Name;

    /// <summary>Whether a word may name fields and functions of a receiver only.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>Whether a field can be written without back quotes.</summary>
    public static bool IsName(string field) =>
        field.Length > 0 && !char.IsAsciiDigit(field[0]) && KindOf(field) == TokenKind.Name && field.All(c => c == '_' || char.IsAsciiLetterOrDigit(c));
}
