using ComplianceAudit.Reports.Vocabulary;

namespace ComplianceAudit.Reports.Templates;

/// <summary>The files of one template folder, read once; a template reaches no other.</summary>
internal sealed record TemplateSet(string Folder, IReadOnlyDictionary<string, string> Templates, string Style)
{
    public const string Main = "report.liquid";
    private const string StyleName = "style.css";
    private const long LargestFile = 1 << 20;

    public static TemplateSet Load(string folder)
    {
        try
        {
            var templates = Directory.EnumerateFiles(folder, "*.liquid")
                .ToDictionary(file => Path.GetFileName(file), Read, StringComparer.Ordinal);
            var style = Read(Path.Combine(folder, StyleName));
            if (!templates.ContainsKey(Main))
                throw ReportErrors.TemplateUnreadable(folder, $"found no {Main}");

            foreach (var (name, text) in templates)
                TemplateMarkup.Check(Path.Combine(folder, name), text);

            StyleSheet.Check(Path.Combine(folder, StyleName), style);
            return new(folder, templates, style);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw ReportErrors.TemplateUnreadable(folder, cause.Message);
        }
    }

    /// <summary>A file as an error names it.</summary>
    public string PlaceOf(string name) => Path.Combine(Folder, name);

    private static string Read(string file) => new FileInfo(file).Length <= LargestFile
        ? File.ReadAllText(file).ReplaceLineEndings("\n")
        : throw ReportErrors.TemplateUnreadable(file, "found more than a mebibyte");
}
