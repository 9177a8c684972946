using ComplianceAudit.Pdf;
using ComplianceAudit.Reports.Model;
using ComplianceAudit.Reports.Templates;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Paged;

internal sealed class PdfFormat : ReportFormat
{
    public override string Name => "pdf";

    public override string FileName => "report.pdf";

    public override string Description => "The same report on paper, for those who sign or file it.";

    public override void Write(Assessment assessment, ReportOptions options, Stream output)
    {
        var report = RenderedReport.Of(assessment, options.TemplateFolder);
        var document = new PdfDocument
        {
            Title = report.Title,
            Author = $"ComplianceAudit {assessment.Metadata.ToolVersion}",
            Subject = string.Join("; ", assessment.Packs.Select(pack => VisibleText.Of($"Assessed against {Words.Title(pack)}"))),
            Created = assessment.Metadata.AsOf,
            Header = report.Title,
            Footer = $"Snapshot {VisibleText.Of(assessment.Snapshot.Digest)}",
            Content = new BlockReader(RenderedReport.FileName).Read(report.Body),
        };
        PdfWriter.Write(document, output);
    }
}
