using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceAudit.Reports.Json;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(VerdictConverter), typeof(SeverityConverter), typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(AssessmentDocument))]
internal sealed partial class AssessmentJson : JsonSerializerContext;
