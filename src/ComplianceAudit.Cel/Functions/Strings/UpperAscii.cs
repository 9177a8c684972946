namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>text.upperAscii()</c>: ASCII letters in upper case, all others as they are.</summary>
/// <remarks>From cel-go's strings library.</remarks>
internal sealed class UpperAscii : AsciiCase
{
    public override string Name => "upperAscii";

    protected override char Cased(char character) => char.IsAsciiLetterLower(character) ? (char)(character & ~0x20) : character;
}
