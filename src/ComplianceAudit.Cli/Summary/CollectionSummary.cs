using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Inspecting;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Rules.Results;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>What was collected, what is lacking, and the digest that proves it.</summary>
internal static class CollectionSummary
{
    public static void Write(Terminal terminal, string cluster, CollectedSnapshot collected, IReadOnlyList<string> files)
    {
        if (terminal.Verbosity == Verbosity.Quiet)
            return;

        var console = terminal.Out;
        var coverage = Rows(collected);
        console.WriteLine(SafeText.Line(
            $"Cluster {cluster}: {Quantity.Count(coverage.Sum(row => (long)row.Count), "document", "documents")}; {CoverageCount.Of(coverage)}."));
        Section.Copyable(console, $"Digest {collected.Digest}");
        MissingEvidence.Write(console, coverage, int.MaxValue);
        WrittenFiles.Write(console, files);
    }

    /// <summary>Coverage in the form of an assessment's.</summary>
    public static IReadOnlyList<CoverageResult> Rows(CollectedSnapshot collected) =>
    [
        .. collected.Coverage.Select(source => new CoverageResult(
            source.Source.ToString(), source.Version, source.Namespace, source.Node, CoverageWords.Word(source.Status), source.Reason, source.Count)),
    ];
}
