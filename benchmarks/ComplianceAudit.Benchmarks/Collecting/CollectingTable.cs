using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ComplianceAudit.Benchmarks.Comparison;
using ComplianceAudit.Benchmarks.Processes;

namespace ComplianceAudit.Benchmarks.Collecting;

/// <summary>Shows what collecting took as Markdown.</summary>
internal static class CollectingTable
{
    public static string Of(int pods, CollectingResult result)
    {
        var text = new StringBuilder();
        Figures.Row(text, $"{Figures.Count(pods)} pods", "wall time", "processor time", "peak memory", "written");
        Figures.Row(text, "---", "---:", "---:", "---:", "---:");
        Figures.Row(text, "`kubectl get pods -A -o json`, into a file", Figures.Seconds(result.KubectlToFile), Figures.Seconds(result.KubectlToFile.ProcessorSeconds), Figures.Megabytes(result.KubectlToFile.PeakBytes), Figures.Megabytes(result.ListBytes));
        Figures.Row(text, "the same, into `/dev/null`", Figures.Seconds(result.KubectlToNothing), Figures.Seconds(result.KubectlToNothing.ProcessorSeconds), Figures.Megabytes(result.KubectlToNothing.PeakBytes), "nothing");
        Figures.Row(text, "`compliance-audit collect`, pods alone", Figures.Seconds(result.Own), Figures.Seconds(result.Own.ProcessorSeconds), Figures.Megabytes(result.Own.PeakBytes), Figures.Megabytes(result.SnapshotBytes));
        Figures.Row(text, "**ratio to the first** (bars: 0.60 × and 0.20 ×)", Bold(result.Own.Seconds / result.KubectlToFile.Seconds), "", Bold(result.Own.PeakBytes / result.KubectlToFile.PeakBytes), "");
        Figures.Row(text, "ratio to the second", Figures.Ratio(result.Own.Seconds / result.KubectlToNothing.Seconds), "", Figures.Ratio(result.Own.PeakBytes / result.KubectlToNothing.PeakBytes), "");
        return text.Append(CultureInfo.InvariantCulture, $"\nMeasured on {Machine.Describe([RuntimeInformation.FrameworkDescription, "kubectl 1.32", "kube-apiserver 1.20.2"])}.\n").ToString();
    }

    private static string Bold(double ratio) => $"**{Figures.Ratio(ratio)}**";
}
