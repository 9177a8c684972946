using System.Text;
using ComplianceAudit.Reports.Templates;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Html;

internal sealed class HtmlFormat : ReportFormat
{
    public override string Name => "html";

    public override string FileName => RenderedReport.FileName;

    public override string Description => "One self-contained page for people who act on the findings.";

    public override void Write(Assessment assessment, ReportOptions options, Stream output)
    {
        var report = RenderedReport.Of(assessment, options.TemplateFolder);
        output.Write(Encoding.UTF8.GetBytes(HtmlPage.Of(report.Title, report.Set, report.Html)));
    }
}
