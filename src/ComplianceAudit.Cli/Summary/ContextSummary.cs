using ComplianceAudit.Cli.Contexts;
using ComplianceAudit.Cli.Terminals;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>What became of several contexts: one table, the scores where there are any, and each file with its digest.</summary>
internal static class ContextSummary
{
    private const string SnapshotFile = ".snapshot.zip";

    public static void Write(Terminal terminal, IReadOnlyList<ContextOutcome> outcomes)
    {
        if (terminal.Verbosity == Verbosity.Quiet || outcomes.Count == 0)
            return;

        var console = terminal.Out;
        Section.Title(console, "Contexts");
        var rows = Section.Rows(1);
        foreach (var outcome in outcomes)
            rows.AddRow(State(outcome));
        console.Write(rows);

        foreach (var outcome in outcomes.Where(outcome => outcome.Packs.Count > 0))
        {
            Section.Title(console, SafeText.Line(outcome.Target.Context));
            ScoreTable.Write(console, outcome.Packs);
        }

        var written = outcomes.Where(outcome => outcome.Files.Count > 0).ToList();
        if (written.Count > 0)
            Section.Title(console, "Files written");
        foreach (var outcome in written)
        {
            foreach (var file in outcome.Files)
            {
                Section.Copyable(console, $"  {file}");
                if (file.EndsWith(SnapshotFile, StringComparison.Ordinal))
                    Section.Copyable(console, $"    {outcome.Digest}");
            }
        }
    }

    /// <summary>One line of text, which wraps: names of contexts and clusters can be as long as a line.</summary>
    private static Text State(ContextOutcome outcome)
    {
        var cluster = outcome.Target.Cluster.Length > 0 && outcome.Target.Cluster != outcome.Target.Context ? $" (cluster {outcome.Target.Cluster})" : "";
        return outcome.Error.Length > 0
            ? Section.Cell($"{outcome.Target.Context}{cluster}: failed: {outcome.Error}", new Style(Color.Red))
            : Section.Cell($"{outcome.Target.Context}{cluster}: {outcome.State}");
    }
}
