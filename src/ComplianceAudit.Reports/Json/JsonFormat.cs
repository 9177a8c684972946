using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Json;

internal sealed class JsonFormat : ReportFormat
{
    public override string Name => "json";

    public override string FileName => "assessment.json";

    public override string Description => "The whole assessment for programs; every other format can be made from it again.";

    public override void Write(Assessment assessment, ReportOptions options, Stream output) => throw new NotSupportedException();
}
