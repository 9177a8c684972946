using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;

namespace ComplianceAudit.Cli.Summary;

/// <summary>What whoever collected must know at once, beside what is lacking.</summary>
internal static class CollectionNotes
{
    private const int Most = 10;

    public static void Write(Terminal terminal, CollectedSnapshot collected)
    {
        foreach (var note in collected.Notes.Take(Most))
            terminal.Note($"note: {SafeText.Line(note)}");
        if (collected.Notes.Count > Most)
            terminal.Note(FormattableString.Invariant($"note: {collected.Notes.Count - Most} more like these; 'snapshot show' lists what is lacking"));
    }
}
