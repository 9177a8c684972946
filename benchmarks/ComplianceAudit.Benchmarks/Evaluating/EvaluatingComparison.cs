using System.Text.Json;
using ComplianceAudit.Benchmarks.Comparison;
using ComplianceAudit.Benchmarks.Processes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Snapshots;
using ComplianceAudit.Rules;

namespace ComplianceAudit.Benchmarks.Evaluating;

/// <summary>The command that evaluates snapshots of growing clusters, beside a program that only walks their tokens, and renews the README.</summary>
internal static class EvaluatingComparison
{
    private const int Times = 5;
    private const string Workloads = "workloads";

    private static readonly ClusterShape[] Shapes = [new(1_000), new(10_000), new(100_000), new(150_000), new(100_000, AllDistinct: true)];

    /// <summary>All that are shipped, and one that brings the checks over workloads to more than sixty.</summary>
    private static readonly string[] Packs = ["cis-kubernetes", "pod-security-baseline", "pod-security-restricted", "workload-habits"];

    /// <param name="folder">The folder <c>benchmarks</c>.</param>
    /// <param name="program">The published program.</param>
    /// <param name="progress">Told what is under way.</param>
    public static async Task<int> RunAsync(string folder, string program, TextWriter progress)
    {
        var scratch = Directory.CreateTempSubdirectory("compliance-audit-evaluating-");
        try
        {
            var results = new List<EvaluatingResult>();
            foreach (var shape in Shapes)
            {
                await progress.WriteLineAsync($"{SnapshotOfCluster.NameOf(shape)} ...").ConfigureAwait(false);
                results.Add(await MeasureAsync(shape, folder, program, scratch.FullName).ConfigureAwait(false));
            }

            new MarkedSection("run-evaluating").Write(folder, EvaluatingTable.Of(results));
            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task<EvaluatingResult> MeasureAsync(ClusterShape shape, string folder, string program, string scratch)
    {
        var file = SnapshotOfCluster.Write(new Cluster(shape), scratch);
        var (output, reports) = (Path.Combine(scratch, "output"), Path.Combine(scratch, "reports"));
        string[] evaluate = ["evaluate", file, "--packs", Path.Combine(folder, "packs"), .. Packs.SelectMany(pack => new[] { "--pack", pack }), "--format", "json", "--quiet", "-o", reports];
        var runs = await Runs.InTurnAsync(
            Times,
            () => MeasuredProcess.RunAsync(output, Path.Combine(folder, "TokenWalk", "bin", "Release", "net10.0", "TokenWalk"), file),
            () => MeasuredProcess.RunAsync(output, program, evaluate)).ConfigureAwait(false);
        var (findings, checks) = await CountAsync(Path.Combine(reports, "assessment.json"), folder).ConfigureAwait(false);
        File.Delete(file);
        return new EvaluatingResult(shape, findings, checks, runs[0], runs[1]);
    }

    private static async Task<(int Findings, int WorkloadChecks)> CountAsync(string assessment, string folder)
    {
        var library = RulePackLibrary.Load([Path.Combine(folder, "..", "rulepacks"), Path.Combine(folder, "packs")]);
        var ofWorkloads = library.Checks.Where(check => check.Subject == Workloads).Select(check => check.Id).ToHashSet(StringComparer.Ordinal);
        var stream = File.OpenRead(assessment);
        await using (stream.ConfigureAwait(false))
        {
            using var document = await JsonDocument.ParseAsync(stream).ConfigureAwait(false);
            var checks = document.RootElement.GetProperty("checks").EnumerateArray().ToList();
            return (checks.Sum(check => check.GetProperty("findings").GetArrayLength()), checks.Count(check => ofWorkloads.Contains(check.GetProperty("checkId").GetString()!)));
        }
    }
}
