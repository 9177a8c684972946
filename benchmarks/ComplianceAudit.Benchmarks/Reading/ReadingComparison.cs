using ComplianceAudit.Benchmarks.Comparison;
using ComplianceAudit.Benchmarks.Processes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Snapshots;

namespace ComplianceAudit.Benchmarks.Reading;

/// <summary>The command that reads snapshots of growing clusters, beside a program that only walks their tokens, and renews the README.</summary>
internal static class ReadingComparison
{
    private const int Times = 7;

    private static readonly ClusterShape[] Shapes = [new(1_000), new(10_000), new(100_000), new(150_000), new(100_000, AllDistinct: true)];

    public static async Task<int> RunAsync(string folder, TextWriter progress)
    {
        var scratch = Directory.CreateTempSubdirectory("compliance-audit-reading-");
        try
        {
            var results = new List<ReadingResult>();
            var fields = Path.Combine(scratch.FullName, "fields.txt");
            await File.WriteAllLinesAsync(fields, FieldsFile.LinesOf(Path.Combine(folder, "..", "rulepacks"))).ConfigureAwait(false);
            foreach (var shape in Shapes)
            {
                await progress.WriteLineAsync($"{SnapshotOfCluster.NameOf(shape)} ...").ConfigureAwait(false);
                results.Add(await MeasureAsync(shape, folder, fields, scratch.FullName).ConfigureAwait(false));
            }

            new MarkedSection("run-reading").Write(folder, ReadingTable.Of(results));
            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task<ReadingResult> MeasureAsync(ClusterShape shape, string folder, string fields, string scratch)
    {
        var file = SnapshotOfCluster.Write(new Cluster(shape), scratch);
        var output = Path.Combine(scratch, "output");
        var runs = await Runs.InTurnAsync(
            Times,
            () => MeasuredProcess.RunAsync(output, Built(folder, "TokenWalk"), file),
            () => MeasuredProcess.RunAsync(output, Built(folder, "SnapshotReading"), file, fields)).ConfigureAwait(false);
        var result = new ReadingResult(shape, new FileInfo(file).Length, runs[0], runs[1]);
        File.Delete(file);
        return result;
    }

    private static string Built(string folder, string project) => Path.Combine(folder, project, "bin", "Release", "net10.0", project);
}
