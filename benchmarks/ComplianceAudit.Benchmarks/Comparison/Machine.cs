using System.Globalization;
using System.Runtime.InteropServices;

namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>Says what kind of machine this is, and not which one.</summary>
internal static class Machine
{
    private const string ProcessorFile = "/proc/cpuinfo";

    public static string Describe(IEnumerable<string> runtimes) => string.Create(CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {string.Join(", ", runtimes.Distinct())}");

    private static string Processor()
    {
        var model = File.Exists(ProcessorFile)
            ? File.ReadLines(ProcessorFile).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        return model ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
