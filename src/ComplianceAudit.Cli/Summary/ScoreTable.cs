using System.Globalization;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Reports;
using ComplianceAudit.Rules.Results;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>Per pack its score with both bounds, and how many controls have each verdict.</summary>
internal static class ScoreTable
{
    private const int Narrow = 72;

    public static void Write(IAnsiConsole console, IReadOnlyList<PackResult> packs)
    {
        var narrow = console.Profile.Width < Narrow;
        var table = new Table().Border(TableBorder.None);
        foreach (var title in (string[])["Pack", "Score", "Pass", "Fail", "Unknown", "Manual", "N/A", "Error"])
            table.AddColumn(new TableColumn(new Text(title, new Style(decoration: Decoration.Bold)))
            {
                Alignment = title is "Pack" or "Score" ? Justify.Left : Justify.Right,
                Padding = new Padding(0, 0, title == "Error" ? 0 : narrow ? 1 : 2, 0),
                NoWrap = true,
            });
        foreach (var pack in packs)
            table.AddRow(
                narrow ? new Rows(Section.Cell(pack.Id), Section.Cell(pack.Version)) : Section.Cell($"{pack.Id} {pack.Version}"),
                narrow ? new Rows(Bounds(pack.Score).Select(line => new Text(line))) : new Text(string.Join(' ', Bounds(pack.Score))),
                Count(pack.Counts.Pass, Color.Green),
                Count(pack.Counts.Fail, Color.Red),
                Count(pack.Counts.Unknown, Color.Yellow),
                Count(pack.Counts.Manual, Color.Yellow),
                Count(pack.Counts.NotApplicable, Color.Default),
                Count(pack.Counts.Error, Color.Red));

        console.WriteLine();
        console.Write(table);
        if (packs.Any(pack => pack.Score.Worst < pack.Score.Best))
            console.WriteLine("The score runs from 'all that is open fails' to 'all of it passes'.");
        if (packs.Any(pack => pack.Score.Worst is null))
            console.WriteLine("Without a control that applies there is no score.");
        foreach (var pack in packs.Where(pack => pack.Published > pack.Counts.Total))
            console.WriteLine(SafeText.Line(FormattableString.Invariant(
                $"{pack.Id} {pack.Version} covers {pack.Counts.Total} of {pack.Published} published recommendations.")));
    }

    /// <returns>One part when there are no bounds or they are the same, else two that read on.</returns>
    private static IReadOnlyList<string> Bounds(Score score) => ScoreBounds.Of(score) switch
    {
        null => ["none"],
        { AreOne: true } bounds => [bounds.Worst],
        { } bounds => [$"{bounds.Worst} to", bounds.Best],
    };

    private static Text Count(int count, Color color) =>
        new(count.ToString(CultureInfo.InvariantCulture), count > 0 ? new Style(color) : Style.Plain);
}
