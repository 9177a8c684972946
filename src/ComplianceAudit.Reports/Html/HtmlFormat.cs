using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Html;

internal sealed class HtmlFormat : ReportFormat
{
    public override string Name => "html";

    public override string FileName => "report.html";

    public override string Description => "One self-contained page for people who act on the findings.";

    public override void Write(Assessment assessment, ReportOptions options, Stream output) => throw new NotSupportedException();
}
