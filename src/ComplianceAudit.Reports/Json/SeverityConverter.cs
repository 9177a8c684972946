using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Json;

internal sealed class SeverityConverter : JsonConverter<Severity>
{
    private static readonly string Words = string.Join(", ", SeverityWord.All.Select(word => word.Word));

    public override Severity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = WordReader.Read(ref reader, Words);
        return SeverityWord.Find(text)?.Severity ?? throw WordReader.Unknown(text, Words);
    }

    public override void Write(Utf8JsonWriter writer, Severity value, JsonSerializerOptions options) =>
        writer.WriteStringValue(SeverityWord.Of(value).Word);
}
