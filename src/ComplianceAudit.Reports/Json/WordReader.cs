using System.Text.Json;

namespace ComplianceAudit.Reports.Json;

internal static class WordReader
{
    public static string Read(ref Utf8JsonReader reader, string expected) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Unknown(reader.TokenType.ToString(), expected);

    public static JsonException Unknown(string found, string expected) => new($"found '{found}', expected {expected}");
}
