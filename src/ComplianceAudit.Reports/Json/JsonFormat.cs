using System.Text.Json;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Json;

internal sealed class JsonFormat : ReportFormat
{
    public override string Name => "json";

    public override string FileName => "assessment.json";

    public override string Description => "The whole assessment for programs; every other format can be made from it again.";

    public override void Write(Assessment assessment, ReportOptions options, Stream output)
    {
        JsonSerializer.Serialize(output, AssessmentDocument.Of(assessment), AssessmentJson.Default.AssessmentDocument);
        output.WriteByte((byte)'\n');
    }
}
