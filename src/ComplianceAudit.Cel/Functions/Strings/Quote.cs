using System.Text;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>strings.quote(text)</c>: the text as a literal in double quotes.</summary>
/// <remarks>From cel-go's strings library.</remarks>
internal sealed class Quote : CelFunction
{
    public override string Name => "strings.quote";

    public override IReadOnlyList<string> Signatures { get; } = ["strings.quote(string) -> string"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String)
            return NoSuchOverload;
        if (!frame.Spend(Cost.OfReading(arguments[0].AsString)))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        var result = new StringBuilder("\"");
        Span<char> character = stackalloc char[2];
        foreach (var rune in arguments[0].AsString.EnumerateRunes())
        {
            var special = rune.IsAscii ? Special.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
            if (special < 0)
                result.Append(character[..rune.EncodeToUtf16(character)]);
            else
                result.Append('\\').Append(Letters[special]);
        }
        return CelValue.Of(result.Append('"').ToString());
    }

    private const string Special = "\a\b\f\n\r\t\v\\\"";
    private const string Letters = "abfnrtv\\\"";
}
