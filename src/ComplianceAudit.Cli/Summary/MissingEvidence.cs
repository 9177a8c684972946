using ComplianceAudit.Rules.Results;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>The sources that could not be read whole, and why.</summary>
internal static class MissingEvidence
{
    private static readonly string[] Whole = ["complete", "notServed"];

    public static void Write(IAnsiConsole console, IReadOnlyList<CoverageResult> coverage, int most)
    {
        var lacking = coverage.Where(source => !IsWhole(source)).ToList();
        if (lacking.Count == 0)
            return;

        Section.Title(console, "Not read");
        var rows = Section.Rows(2);
        foreach (var source in lacking.Take(most))
            rows.AddRow(
                Section.Cell(source.Status == "notCollected" ? "not collected" : source.Status, new Style(Color.Yellow)),
                Section.Cell($"{Place(source)}: {source.Reason}"));
        console.Write(rows);
        Section.Rest(console, lacking.Count - most);
    }

    /// <summary>Whether nothing of the source is lacking; a kind that is not served is a complete, empty list.</summary>
    public static bool IsWhole(CoverageResult source) => Whole.Contains(source.Status);

    private static string Place(CoverageResult source)
    {
        var within = source.Namespace.Length > 0 ? $" in {source.Namespace}" : "";
        return source.Node.Length > 0 ? $"{source.Source}{within} on {source.Node}" : $"{source.Source}{within}";
    }
}
