namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>text.lowerAscii()</c>: ASCII letters in lower case, all others as they are.</summary>
/// <remarks>From cel-go's strings library.</remarks>
internal sealed class LowerAscii : AsciiCase
{
    public override string Name => "lowerAscii";

    protected override char Cased(char character) => char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;
}
