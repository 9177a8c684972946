using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ComplianceAudit.Benchmarks.Comparison;
using ComplianceAudit.Benchmarks.Processes;
using ComplianceAudit.ClusterGenerator.Clusters;

namespace ComplianceAudit.Benchmarks.Reading;

/// <summary>Shows what reading took as Markdown.</summary>
internal static class ReadingTable
{
    /// <summary>Cluster that the bars are set for.</summary>
    private static readonly ClusterShape Judged = new(100_000);

    public static string Of(IReadOnlyList<ReadingResult> results)
    {
        var text = new StringBuilder();
        Figures.Row(text, "pods", "file", "walking the tokens", "this program", "ratio (bar: 1.60 ×)", "peak memory (bar: 500 MB)", "of the walk", "processor time, both");
        Figures.Row(text, "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        foreach (var result in results)
        {
            var (bold, pods) = (result.Shape == Judged ? "**" : "", $"{Figures.Count(result.Shape.Pods)}{(result.Shape.AllDistinct ? ", all distinct" : "")}");
            Figures.Row(
                text, $"{bold}{pods}{bold}", Figures.Megabytes(result.FileBytes), Figures.Seconds(result.Walk), Figures.Seconds(result.Own),
                $"{bold}{Figures.Ratio(result.Own.Seconds / result.Walk.Seconds)}{bold}", $"{bold}{Figures.Megabytes(result.Own.MostBytes)}{bold}", Figures.Megabytes(result.Walk.MostBytes),
                $"{Figures.Seconds(result.Own.ProcessorSeconds)} / {Figures.Seconds(result.Walk.ProcessorSeconds)}");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\nMeasured on {Machine.Describe([RuntimeInformation.FrameworkDescription])}.\n").ToString();
    }
}
