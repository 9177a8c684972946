using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Reports;
using ComplianceAudit.Rules.Results;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>What was collected, what is lacking, and the digest that proves it.</summary>
internal static class CollectionSummary
{
    public static void Write(Terminal terminal, string cluster, bool tlsVerified, CollectedSnapshot collected, IReadOnlyList<string> files)
    {
        if (terminal.Verbosity == Verbosity.Quiet)
            return;

        var console = terminal.Out;
        var coverage = collected.Coverage.Select(source => new CoverageResult(
            source.Source.ToString(), source.Version, source.Namespace, source.Node, CoverageWords.Word(source.Status), source.Reason, source.Count)).ToList();
        var sources = coverage.GroupBy(row => row.Source, StringComparer.Ordinal).ToList();
        console.WriteLine(SafeText.Line(FormattableString.Invariant(
            $"Cluster {cluster}: {coverage.Sum(row => row.Count)} documents; {sources.Count(rows => rows.All(row => CoverageWord.Of(row.Status).IsWhole))} of {sources.Count} sources are complete.")));
        Section.Copyable(console, $"Digest {collected.Digest}");
        if (!tlsVerified)
            console.WriteLine("Warning: the kubeconfig turns TLS verification off; nothing proves that this cluster answered.");
        MissingEvidence.Write(console, coverage, int.MaxValue);
        WrittenFiles.Write(console, files);
    }
}
