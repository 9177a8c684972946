using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceAudit.Reports.Json;

/// <summary>RFC 3339 in UTC with as many fraction digits as the value has, so that equal moments are equal bytes.</summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const string Expected = "a UTC time such as 2026-01-31T12:00:00Z";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = WordReader.Read(ref reader, Expected);
        return DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw WordReader.Unknown(text, Expected);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));
}
