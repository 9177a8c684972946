using System.Buffers;
using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Amounts of resources, under names that anybody may choose: a text that is no quantity goes.</summary>
internal sealed class QuantitiesRule : RedactionRule
{
    private const int LongestQuantity = 24;

    private static readonly SearchValues<char> OfQuantities = SearchValues.Create("0123456789+-.eEinumkKMGTP");

    public override IReadOnlyList<string> Keys =>
    [
        "allocatable", "allocatedResources", "averageValue", "capacity", "default", "defaultRequest", "divisor", "hard", "limits", "max", "maxLimitRequestRatio", "maximum", "min", "minimum", "overhead",
        "podFixed", "requests", "sizeLimit", "usage", "used",
    ];

    public override bool Apply(ref RedactionPass pass)
    {
        if (pass.Token == JsonTokenType.String && IsQuantity(pass.Text))
        {
            pass.Copy();
            return true;
        }

        if (pass.Token != JsonTokenType.StartObject)
            return false;

        pass.Open();
        while (pass.NextProperty())
        {
            if (pass.Token != JsonTokenType.String)
                pass.Visit();
            else if (IsQuantity(pass.Text))
                pass.Copy();
            else
                pass.Take(RedactionPass.Field);
        }

        return true;
    }

    private static bool IsQuantity(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LongestQuantity && (char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.') && !text.ContainsAnyExcept(OfQuantities);
}
