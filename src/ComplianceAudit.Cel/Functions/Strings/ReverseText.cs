using System.Text;

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
        var runes = arguments[0].AsString.EnumerateRunes().ToArray();
        var result = new StringBuilder(arguments[0].AsString.Length);
        for (var i = runes.Length - 1; i >= 0; i--)
            result.Append(runes[i].ToString());
        return CelValue.Of(result.ToString());
    }
}
