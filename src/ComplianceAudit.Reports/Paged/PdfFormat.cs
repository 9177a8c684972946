using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Paged;

internal sealed class PdfFormat : ReportFormat
{
    public override string Name => "pdf";

    public override string FileName => "report.pdf";

    public override string Description => "The same report on paper, for those who sign or file it.";

    public override void Write(Assessment assessment, ReportOptions options, Stream output) => throw new NotSupportedException();
}
