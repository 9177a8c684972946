using System.Globalization;

namespace ComplianceAudit.Reports;

/// <summary>Every message of this project: callers pass facts, never sentences.</summary>
internal static class ReportErrors
{
    public static ReportException FileUnreadable(string file, Exception cause) =>
        new(file, "REPT001", $"found {Reason(file, cause)}; expected the assessment.json of an earlier run; check the path and the rights", cause);

    public static ReportException FileTooLarge(string file, long size) =>
        new(file, "REPT002", string.Create(CultureInfo.InvariantCulture, $"found {size} bytes; expected at most {AssessmentFile.MaximumSize}; name an assessment, not a snapshot"));

    public static ReportException Archive(string file) =>
        new(file, "REPT006", "found a zip archive, as snapshots are; expected the assessment.json of an earlier run; make one from a snapshot with 'compliance-audit evaluate'");

    public static ReportException NotAnAssessment(string file, string apiVersion, string kind) =>
        new(file, "REPT003", $"found apiVersion '{apiVersion}' and kind '{kind}'; expected '{Json.AssessmentDocument.Version}' and '{Json.AssessmentDocument.KindName}'; write the assessment again with this version of the program");

    public static ReportException Malformed(string place, string found, Exception cause) =>
        new(place, "REPT004", $"{found}; expected the shape of assessment.schema.json; evaluate the snapshot again rather than editing the file", cause);

    public static ReportException Contradiction(string place, string path, string found, string expected) =>
        new(place, "REPT005", $"found {found} at {path}; expected {expected}; evaluate the snapshot again rather than editing the file");

    public static ReportException TemplateUnreadable(string folder, string found) =>
        new(folder, "REPT010", $"{found}; expected a folder with report.liquid and style.css; name one that holds them, such as templates/standard beside the program");

    public static ReportException TemplateSyntax(string place, string found) =>
        new(place, "REPT011", $"{found}; expected Liquid as templates/README.md describes it; mend the template");

    public static ReportException TemplateFailed(string file, string found, Exception cause) =>
        new(file, "REPT012", $"{found}; expected members and filters of templates/README.md; mend the template", cause);

    public static ReportException TemplateLimit(string file, string limit) =>
        new(file, "REPT013", $"found more than {limit}; expected a template that ends within its limits; look for a loop that does not");

    public static ReportException OutsideVocabulary(string place, string found, string expected) =>
        new(place, "REPT014", $"found {found}; expected {expected}; templates/README.md lists the vocabulary");

    public static ReportException StyleLoads(string place, string found) =>
        new(place, "REPT015", $"found '{found}'; expected a stylesheet that loads nothing and closes no element; put the rules into the file itself");

    private static string Reason(string file, Exception cause) => cause switch
    {
        _ when Directory.Exists(file) => "a folder",
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        UnauthorizedAccessException => "a file that may not be read",
        _ => $"a file that cannot be read: {cause.Message.TrimEnd('.')}",
    };
}
