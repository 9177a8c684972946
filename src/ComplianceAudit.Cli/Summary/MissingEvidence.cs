using ComplianceAudit.Reports;
using ComplianceAudit.Rules.Results;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>The sources that could not be read whole, and why.</summary>
internal static class MissingEvidence
{
    public static void Write(IAnsiConsole console, IReadOnlyList<CoverageResult> coverage, int most)
    {
        var lacking = coverage.Where(source => !CoverageWord.Of(source.Status).IsWhole).ToList();
        if (lacking.Count == 0)
            return;

        Section.Title(console, "Not read");
        var rows = Section.Rows(2);
        foreach (var source in lacking.Take(most))
            rows.AddRow(
                Section.Cell(CoverageWord.Of(source.Status).Title, new Style(Color.Yellow)),
                Section.Cell($"{Place(source)}: {source.Reason}"));
        console.Write(rows);
        Section.Rest(console, lacking.Count - most);
    }

    private static string Place(CoverageResult source)
    {
        var within = source.Namespace.Length > 0 ? $" in {source.Namespace}" : "";
        return source.Node.Length > 0 ? $"{source.Source}{within} on {source.Node}" : $"{source.Source}{within}";
    }
}
