namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>text.lowerAscii()</c>: ASCII letters in lower case, all others as they are.</summary>
internal sealed class LowerAscii : CelFunction
{
    public override string Name => "lowerAscii";

    public override bool IsMember => true;

    public override int MinArguments => 1;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind == CelKind.String
        ? CelValue.Of(string.Create(arguments[0].AsString.Length, arguments[0].AsString, Fill))
        : NoSuchOverload;

    private static void Fill(Span<char> result, string text)
    {
        for (var i = 0; i < result.Length; i++)
            result[i] = Cased(text[i]);
    }

    private static char Cased(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
}
