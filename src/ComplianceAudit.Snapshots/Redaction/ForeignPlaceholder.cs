using System.Text.Json;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>A placeholder that another redactor wrote. Believed in nothing but that a value is not known.</summary>
/// <param name="Id">The other redactor's id of the value.</param>
/// <param name="Length">Length that it states, 0 or more.</param>
/// <param name="CredentialLike">Whether it says that the value is like a credential.</param>
internal sealed record ForeignPlaceholder(string Id, int Length, bool CredentialLike)
{
    private const int LongestId = 64;
    private const int Levels = 2;

    /// <summary>Reads the object that the bytes begin with; null when it is anything else than a placeholder.</summary>
    public static ForeignPlaceholder? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Limits.Depth + 1 });
        reader.Read();
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(RedactedValueJson.KeyInUtf8) || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;

        var found = new ForeignPlaceholder(RedactedValueJson.UnknownId, 0, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (reader.CurrentDepth > Levels || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                return null;
            found = found.With(name, reader);
        }

        return reader.Read() && reader.TokenType == JsonTokenType.EndObject ? found : null;
    }

    private ForeignPlaceholder With(string? name, scoped in Utf8JsonReader reader) => (name, reader.TokenType) switch
    {
        (RedactedValueJson.Id, JsonTokenType.String) when reader.ValueSpan.Length <= LongestId => this with { Id = reader.GetString()! },
        (RedactedValueJson.Length, JsonTokenType.Number) when reader.TryGetInt32(out var length) && length >= 0 => this with { Length = length },
        (RedactedValueJson.CredentialLike, JsonTokenType.True) => this with { CredentialLike = true },
        _ => this,
    };
}
