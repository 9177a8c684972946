using AngleSharp.Dom;
using ComplianceAudit.Reports.Model;
using ComplianceAudit.Reports.Vocabulary;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Templates;

/// <summary>An assessment run through a template set: the text for HTML, the checked tree for pages.</summary>
internal sealed record RenderedReport(string Title, TemplateSet Set, string Html, IElement Body)
{
    /// <summary>What errors call the rendered text: it is the body of this file.</summary>
    public const string FileName = "report.html";

    private static readonly TemplateRenderer Renderer = new(TemplateLimits.Default, TimeProvider.System);

    public static RenderedReport Of(Assessment assessment, string folder)
    {
        var set = TemplateSet.Load(folder);
        var html = Renderer.Render(set, new ReportModelBuilder(assessment).Build());
        var title = $"Compliance assessment of {VisibleText.Of(assessment.Cluster.Name)}";
        return new(title, set, html, ReportMarkup.Parse(FileName, html));
    }
}
