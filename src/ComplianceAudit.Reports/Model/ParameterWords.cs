using System.Text.Json;

namespace ComplianceAudit.Reports.Model;

/// <summary>A check's parameters for people: a text is itself, a list its entries, anything else its JSON.</summary>
internal static class ParameterWords
{
    /// <param name="json">An object, as a check's result holds it.</param>
    public static IReadOnlyList<NamedModel> Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(parameter => new NamedModel(parameter.Name, Words(parameter.Value)))];
    }

    /// <summary>Whether <see cref="Of"/> can read it: a file from elsewhere may hold any text.</summary>
    public static bool AreReadable(string json)
    {
        try
        {
            Of(json);
            return true;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array when value.GetArrayLength() == 0 => "none",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Words)),
        _ => value.GetRawText(),
    };
}
