using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ComplianceAudit.Benchmarks.Comparison;
using ComplianceAudit.Benchmarks.Processes;
using ComplianceAudit.ClusterGenerator.Clusters;

namespace ComplianceAudit.Benchmarks.Evaluating;

/// <summary>Shows what evaluating took as Markdown.</summary>
internal static class EvaluatingTable
{
    private const double MicrosecondsOfSecond = 1_000_000;

    /// <summary>Cluster that the bars are set for.</summary>
    private static readonly ClusterShape Judged = new(100_000);

    public static string Of(IReadOnlyList<EvaluatingResult> results)
    {
        var text = new StringBuilder();
        Figures.Row(text, "pods", "findings", "walking the tokens", "`evaluate` to JSON", "ratio (bars: 2.50 ×, 5.00 × where all are distinct)", "a pod", "peak memory (bar: 600 MB)", "processor time, both");
        Figures.Row(text, "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        foreach (var result in results)
        {
            var (bold, pods) = (result.Shape == Judged ? "**" : "", $"{Figures.Count(result.Shape.Pods)}{(result.Shape.AllDistinct ? ", all distinct" : "")}");
            Figures.Row(
                text, $"{bold}{pods}{bold}", Figures.Count(result.Findings), Figures.Seconds(result.Walk), Figures.Seconds(result.Own),
                $"{bold}{Figures.Ratio(result.Own.Seconds / result.Walk.Seconds)}{bold}",
                string.Create(CultureInfo.InvariantCulture, $"{result.Own.Seconds / result.Shape.Pods * MicrosecondsOfSecond:0} µs"),
                $"{bold}{Figures.Megabytes(result.Own.MostBytes)}{bold}", $"{Figures.Seconds(result.Own.ProcessorSeconds)} / {Figures.Seconds(result.Walk.ProcessorSeconds)}");
        }

        var checks = results[0].WorkloadChecks;
        return text.Append(CultureInfo.InvariantCulture, $"\n{checks} checks over workloads. Measured on {Machine.Describe([RuntimeInformation.FrameworkDescription])}.\n").ToString();
    }
}
