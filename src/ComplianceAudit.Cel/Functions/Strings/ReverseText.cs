namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>text.reverse()</c>: by code point.</summary>
/// <remarks>From cel-go's strings library.</remarks>
internal sealed class ReverseText : CelFunction
{
    public override string Name => "reverse";

    public override IReadOnlyList<string> Signatures { get; } = ["string.reverse() -> string"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String)
            return NoSuchOverload;
        return CelValue.Of(string.Create(arguments[0].AsString.Length, arguments[0].AsString, static (result, text) =>
        {
            var end = result.Length;
            foreach (var rune in text.EnumerateRunes())
                rune.EncodeToUtf16(result[(end -= rune.Utf16SequenceLength)..]);
        }));
    }
}
