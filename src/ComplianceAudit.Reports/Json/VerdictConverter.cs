using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Json;

internal sealed class VerdictConverter : JsonConverter<Verdict>
{
    private static readonly string Words = string.Join(", ", VerdictWord.All.Select(word => word.Word));

    public override Verdict Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = WordReader.Read(ref reader, Words);
        return VerdictWord.Find(text)?.Verdict ?? throw WordReader.Unknown(text, Words);
    }

    public override void Write(Utf8JsonWriter writer, Verdict value, JsonSerializerOptions options) =>
        writer.WriteStringValue(VerdictWord.Of(value).Word);
}
