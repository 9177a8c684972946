using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Summary;

/// <summary>Says on standard error what an inspection found and what it lacks: standard output may be the document.</summary>
internal static class InspectionSummary
{
    public static void Write(Terminal terminal, InspectedNode node)
    {
        terminal.Note(FormattableString.Invariant($"{node.Node}: {node.Facts} facts"));
        var lacking = node.Coverage.Where(coverage => coverage.Status != CoverageStatus.Complete).ToList();
        foreach (var reason in lacking.GroupBy(coverage => coverage.Reason))
            terminal.Note($"not complete: {string.Join(", ", reason.Select(coverage => coverage.Source.ToString()))}: {reason.Key}");
    }
}
