namespace ComplianceAudit.Reports;

/// <summary>What shapes a report beside the assessment itself.</summary>
public sealed record ReportOptions
{
    /// <summary>Folder with <c>report.liquid</c>, its partial templates and <c>style.css</c>; see <c>templates/README.md</c>.</summary>
    /// <value>The default is <c>templates/standard</c> beside the program.</value>
    public string TemplateFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "templates", "standard");
}
