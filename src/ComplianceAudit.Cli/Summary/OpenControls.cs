using ComplianceAudit.Rules.Results;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>The controls without an answer: broken checks first, then missing evidence, then questions for a person.</summary>
internal static class OpenControls
{
    private static readonly Verdict[] Open = [Verdict.Error, Verdict.Unknown, Verdict.Manual];

    public static void Write(IAnsiConsole console, Assessment assessment, int most)
    {
        var open = assessment.Packs
            .SelectMany(pack => pack.Controls.Select(control => (pack, control)))
            .Where(pair => Open.Contains(pair.control.Verdict))
            .OrderBy(pair => Array.IndexOf(Open, pair.control.Verdict))
            .ToList();
        if (open.Count == 0)
            return;

        Section.Title(console, "Not assessed");
        var rows = Section.Rows(2);
        foreach (var (pack, control) in open.Take(most))
            rows.AddRow(
                new Text(control.Verdict.ToString().ToLowerInvariant(), new Style(control.Verdict == Verdict.Error ? Color.Red : Color.Yellow)),
                new Rows(
                    Section.Cell($"{pack.Id} {control.Id} {control.Title}"),
                    Section.Cell(control.Reason, new Style(decoration: Decoration.Dim))));
        console.Write(rows);
        Section.Rest(console, open.Count - most);
    }
}
