using System.Text.Json;
using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Turns constant JSON of packs and data files into values.</summary>
internal static class ConstantValue
{
    public static CelValue Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    private static CelValue Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => CelValue.True,
        JsonValueKind.False => CelValue.False,
        JsonValueKind.String => CelValue.Of(element.GetString()!),
        JsonValueKind.Number when element.TryGetInt64(out var integer) => CelValue.Of(integer),
        JsonValueKind.Number => CelValue.Of(element.GetDouble()),
        JsonValueKind.Array => CelValue.OfList([.. element.EnumerateArray().Select(Of)]),
        JsonValueKind.Object => CelValue.OfMap(new ConstantMap(element.EnumerateObject().ToDictionary(p => p.Name, p => Of(p.Value), StringComparer.Ordinal))),
        _ => CelValue.Null,
    };
}
