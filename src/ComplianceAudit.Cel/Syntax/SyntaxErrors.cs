using System.Globalization;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Every message of the syntax phase.</summary>
internal sealed class SyntaxErrors(CelSource source)
{
    public SyntaxFailure UnexpectedCharacter(int offset, string found) =>
        At("CEL101", offset, $"found {found}, which starts no part of an expression");

    public SyntaxFailure UnclosedString(int offset, string quote) =>
        At("CEL102", offset, $"the string is not closed; expected {quote} at its end");

    public SyntaxFailure BadEscape(int offset, string found) =>
        At("CEL103", offset, $"found the escape '{found}'; expected one of the language's, or write the backslash twice");

    public SyntaxFailure NumberOutOfRange(int offset, string found, string kind) =>
        At("CEL104", offset, $"the number '{found}' does not fit into {kind}");

    public SyntaxFailure Unexpected(Token found, string expected) =>
        At("CEL105", found.Start, $"found {Describe(found)}; expected {expected}");

    public SyntaxFailure TooDeep(int offset, int limit) =>
        At("CEL106", offset, string.Create(CultureInfo.InvariantCulture, $"the expression nests deeper than {limit} levels; split it into variables"));

    public SyntaxFailure ReservedWord(int offset, string found) =>
        At("CEL107", offset, $"'{found}' is a reserved word; choose another name");

    public SyntaxFailure MacroVariable(int offset, string macro) =>
        At("CEL108", offset, $"'{macro}' takes a simple name here, which it gives to each element or value");

    public SyntaxFailure HasArgument(int offset) =>
        At("CEL109", offset, "has() takes a field, such as has(object.spec)");

    public SyntaxFailure MessageLiteral(int offset) =>
        At("CEL110", offset, "messages cannot be built here; write a map, such as {'key': value}");

    public SyntaxFailure TooLong(int limit) =>
        At("CEL111", 0, string.Create(CultureInfo.InvariantCulture, $"the expression is longer than {limit} characters; split it into variables"));

    public SyntaxFailure RepeatedVariable(int offset, string name) =>
        At("CEL112", offset, $"the name '{name}' is given twice; choose two names");

    private static string Describe(Token token) => token.Kind switch
    {
        TokenKind.End => "the end of the expression",
        TokenKind.String => "a string",
        TokenKind.Bytes => "bytes",
        _ => $"'{token.Text}'",
    };

    private SyntaxFailure At(string code, int offset, string message) => new(new CelDiagnostic(code, message, source, offset));
}
