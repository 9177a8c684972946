using System.Globalization;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Every message of the syntax phase. All of an expression's are collected.</summary>
internal sealed class SyntaxErrors(CelSource source, List<CelDiagnostic> diagnostics)
{
    /// <summary>Nobody reads more, and each holds the line that it points into.</summary>
    private const int MaxDiagnostics = 100;

    private const int LongestExcerpt = 80;

    /// <summary>Whether the expression is beyond a limit: it is not read on, and what was read of it says nothing more.</summary>
    public bool IsOver { get; private set; }

    public void UnexpectedCharacter(int offset, string found) =>
        Add("CEL101", offset, $"found {found}, which starts no part of an expression");

    public void HalfSymbol(int offset, string symbol) =>
        Add("CEL101", offset, $"found '{symbol[0]}', which starts no part of an expression; did you mean '{symbol}'?");

    public void HalfCharacter(int offset, char found) =>
        Add("CEL101", offset, string.Create(CultureInfo.InvariantCulture, $"found U+{(int)found:X4}, one half of a character; the file is broken there"));

    public void UnclosedString(int offset, string quote) =>
        Add("CEL102", offset, $"the string is not closed; expected {quote} at its end");

    public void BadEscape(int offset, string found) =>
        Add("CEL103", offset, $@"found the escape '{found}'; expected \a \b \f \n \r \t \v \\ \? \' \"" \`, \x41, \101, \u0041 or \U00000041; for a backslash write it twice, or put r before the string");

    public void CharacterInBytes(int offset, string found) =>
        Add("CEL103", offset, $"found the escape '{found}' in bytes, which stands for a character; write the character itself, or its bytes as \\x and two digits each");

    public void NumberOutOfRange(int offset, string found, TokenKind kind) =>
        Add("CEL104", offset, $"the number '{Clip(found)}' does not fit into {Range(kind)}");

    public void Unexpected(Token found, string expected) =>
        Add("CEL105", found.Start, $"found {Describe(found)}; expected {expected}");

    public void TooDeep(int offset, int limit)
    {
        Add("CEL106", offset, string.Create(CultureInfo.InvariantCulture, $"the expression nests deeper than {limit} levels; split it into variables"));
        IsOver = true;
    }

    public void ReservedWord(int offset, string found) =>
        Add("CEL107", offset, $"'{found}' is a reserved word; choose another name");

    public void KeywordAsField(Token found) =>
        Add("CEL107", found.Start, $"{Describe(found)} is a reserved word; write the field's name in back quotes");

    public void MacroVariable(int offset, string macro) =>
        Add("CEL108", offset, $"'{macro}' takes a simple name here, which it gives to each element or value");

    public void HasArgument(int offset) =>
        Add("CEL109", offset, "has() takes a field, such as has(object.spec); test a key or element with 'in', or read it with [?]");

    public void MessageLiteral(int offset) =>
        Add("CEL110", offset, "messages cannot be built here; write a map, such as {'key': value}");

    public void TooLong(int limit)
    {
        Add("CEL111", 0, string.Create(CultureInfo.InvariantCulture, $"the expression is longer than {limit} characters; split it into variables"));
        IsOver = true;
    }

    public void RepeatedVariable(int offset, string name) =>
        Add("CEL112", offset, $"the name '{name}' is given twice; choose two names");

    public void QuotedName(int offset) =>
        Add("CEL113", offset, "a name in back quotes holds letters, digits, '_', '.', '-', '/' and spaces only, and ends with a back quote");

    public void BlockEntries(int offset) =>
        Add("CEL114", offset, "cel.block() takes a list of its values first, such as cel.block([a, b], cel.index(0) + cel.index(1))");

    public void MacroNumber(int offset, string macro, int limit) =>
        Add("CEL115", offset, string.Create(CultureInfo.InvariantCulture, $"'{macro}' takes whole numbers from 0 to {limit}, written as such"));

    public void NoStack(int offset)
    {
        Add("CEL116", offset, "the thread's stack has no room for expressions nested this deeply; compile on a thread with more, or split it into variables");
        IsOver = true;
    }

    private static string Range(TokenKind kind) => kind switch
    {
        TokenKind.Int => "an int; expected -9223372036854775808 to 9223372036854775807",
        TokenKind.UInt => "a uint; expected 0u to 18446744073709551615u",
        _ => "a double; expected at most 1.7976931348623157e308 either way",
    };

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.End => "the end of the expression",
        TokenKind.String => "a string",
        TokenKind.Bytes => "bytes",
        _ => $"'{Clip(source.Text[token.Start..token.End])}'",
    };

    private static string Clip(string text) => text.Length <= LongestExcerpt ? text : text[..LongestExcerpt] + "...";

    private void Add(string code, int offset, string message)
    {
        if (!IsOver && diagnostics.Count < MaxDiagnostics)
            diagnostics.Add(new CelDiagnostic(code, message, source, offset));
    }
}
