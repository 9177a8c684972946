using System.Text.Json;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>How a <see cref="RedactedValue"/> stands in JSON.</summary>
internal static class RedactedValueJson
{
    /// <summary>The only key of a placeholder's object; a resource's own key of this name gets one more dollar sign.</summary>
    public const string Key = "$redacted";

    /// <summary><see cref="Key"/> as it is stored.</summary>
    public static ReadOnlySpan<byte> KeyInUtf8 => "$redacted"u8;

    public const string Id = "id";
    public const string Length = "length";
    public const string CredentialLike = "credentialLike";
    public const string Flag = "flag";

    /// <summary>Id of a placeholder that states none.</summary>
    public const string UnknownId = "redacted:unknown:0";

    public static void Write(Utf8JsonWriter writer, RedactedValue value)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(Key);
        writer.WriteString(Id, value.Id);
        writer.WriteNumber(Length, value.Length);
        writer.WriteBoolean(CredentialLike, value.CredentialLike);
        if (value.Flag.Length > 0)
            writer.WriteString(Flag, value.Flag);

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
