using ComplianceAudit.Reports;
using ComplianceAudit.Rules.Results;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>The sources that could not be read whole, and why. Those denied stand together: the server says the same of each.</summary>
internal static class MissingEvidence
{
    private const string Denied = "denied";
    private const int NamedSources = 8;

    public static void Write(IAnsiConsole console, IReadOnlyList<CoverageResult> coverage, int most)
    {
        var lacking = coverage.Where(source => !CoverageWord.Of(source.Status).IsWhole).ToList();
        if (lacking.Count == 0)
            return;

        Section.Title(console, "Not read");
        var denied = lacking.Where(source => source.Status == Denied).ToList();
        var others = denied.Count > 1 ? [.. lacking.Where(source => source.Status != Denied)] : lacking;
        var rows = Section.Rows(2);
        if (denied.Count > 1)
            rows.AddRow(
                Status(denied[0]),
                new Rows(Section.Cell(Names(denied, Math.Max(most, NamedSources))), Section.Cell($"such as: {denied[0].Reason}", new Style(decoration: Decoration.Dim))));
        foreach (var source in others.Take(most))
            rows.AddRow(Status(source), Section.Cell($"{Place(source)}: {source.Reason}"));
        console.Write(rows);
        Section.Rest(console, others.Count - most);
    }

    private static Text Status(CoverageResult source) => Section.Cell(CoverageWord.Of(source.Status).Title, new Style(Color.Yellow));

    private static string Names(List<CoverageResult> sources, int most)
    {
        var named = string.Join(", ", sources.Take(most).Select(Place));
        return sources.Count > most ? FormattableString.Invariant($"{named} and {sources.Count - most} more") : named;
    }

    private static string Place(CoverageResult source)
    {
        var within = source.Namespace.Length > 0 ? $" in {source.Namespace}" : "";
        return source.Node.Length > 0 ? $"{source.Source}{within} on {source.Node}" : $"{source.Source}{within}";
    }
}
