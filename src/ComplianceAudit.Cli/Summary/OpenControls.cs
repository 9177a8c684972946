using ComplianceAudit.Reports;
using ComplianceAudit.Rules.Results;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>The controls without an answer: broken checks first, then missing evidence, then questions for a person. Those with one reason stand together.</summary>
internal static class OpenControls
{
    private const int NamedControls = 8;
    private static readonly Verdict[] Open = [Verdict.Error, Verdict.Unknown, Verdict.Manual];

    public static void Write(IAnsiConsole console, Assessment assessment, int most)
    {
        var open = assessment.Packs
            .SelectMany(pack => pack.Controls.Select(control => (pack, control)))
            .Where(pair => Open.Contains(pair.control.Verdict))
            .GroupBy(pair => (pair.pack, pair.control.Verdict, pair.control.Reason), pair => pair.control)
            .OrderBy(group => Array.IndexOf(Open, group.Key.Verdict))
            .ToList();
        if (open.Count == 0)
            return;

        Section.Title(console, "Not assessed");
        var rows = Section.Rows(2);
        foreach (var group in open.Take(most))
            rows.AddRow(
                new Text(VerdictWord.Of(group.Key.Verdict).Word, new Style(group.Key.Verdict == Verdict.Error ? Color.Red : Color.Yellow)),
                new Rows(
                    Section.Cell($"{group.Key.pack.Id} {Names([.. group])}"),
                    Section.Cell(group.Key.Reason, new Style(decoration: Decoration.Dim))));
        console.Write(rows);
        Section.Rest(console, open.Skip(most).Sum(group => group.Count()));
    }

    private static string Names(IReadOnlyList<ControlResult> controls)
    {
        if (controls is [var only])
            return $"{only.Id} {only.Title}";
        var named = string.Join(", ", controls.Take(NamedControls).Select(control => control.Id));
        return controls.Count > NamedControls ? FormattableString.Invariant($"{named} and {controls.Count - NamedControls} more") : named;
    }
}
