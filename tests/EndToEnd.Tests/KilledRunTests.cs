using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

using ComplianceAudit.EndToEnd.Tests.Driving;
using ComplianceAudit.ReplayServer;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>A process that is killed at any point leaves whole files or nothing: no half file, no hidden one, no empty folder. Only systems without unnamed files need the next run to clear up.</summary>
internal sealed class KilledRunTests
{
    /// <summary>One after each request that the collection makes, and some while the file is put together.</summary>
    private const int Points = 24;

    private const string Pod = """{"metadata":{"name":"NAME","namespace":"shop"},"spec":{"containers":[{"name":"web","image":"nginx:1.27"}]}}""";

    [TestCase("collect")]
    [TestCase("scan")]
    public async Task Run_KilledAtAnyPoint_LeavesNoHalfFile(string command)
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync(ManyPages());
        using var folder = new ScratchFolder();
        var whole = await BuiltProgram.RunAsync(folder, command, "--kubeconfig", replay.Kubeconfig, "-o", "whole");
        Assert.That(whole.ExitCode, Is.Zero, whole.ToString());
        var requests = replay.Requests.Count;

        for (var point = 0; point < Points; point++)
        {
            var before = replay.Requests.Count;
            using var process = BuiltProgram.Start(folder, command, "--kubeconfig", replay.Kubeconfig, "-o", "evidence");
            await UntilAsync(() => process.HasExited || replay.Requests.Count - before > point * requests / (Points - 4));
            await Task.Delay(TimeSpan.FromMilliseconds(point % 5 * 4));
            using var kill = Process.Start("kill", [point % 3 == 0 ? "-TERM" : "-KILL", process.Id.ToString(CultureInfo.InvariantCulture)])!;
            await BuiltProgram.FinishAsync(process);

            AssertFilesAreWhole(folder);
            if (OperatingSystem.IsLinux())
                AssertNothingElse(folder);
        }

        var last = await BuiltProgram.RunAsync(folder, command, "--kubeconfig", replay.Kubeconfig, "-o", "evidence");

        Assert.That(last.ExitCode, Is.Zero, last.ToString());
        AssertNothingElse(folder);
    }

    private static ReplayOptions ManyPages() => new()
    {
        PageSize = 50,
        Added = new Dictionary<string, IReadOnlyList<string>>
        {
            ["/api/v1/pods"] = [.. Enumerable.Range(0, 1500).Select(number => Pod.Replace("NAME", $"pod-{number}", StringComparison.Ordinal))],
        },
    };

    private static void AssertNothingElse(ScratchFolder folder)
    {
        Assert.That(folder.Files().Where(file => !file.EndsWith(".snapshot.zip", StringComparison.Ordinal)).Select(Path.GetFileName), Is.All.AnyOf("report.html", "report.pdf", "assessment.json"));
        Assert.That(Directory.EnumerateDirectories(folder.Path).Where(made => !Directory.EnumerateFileSystemEntries(made).Any()), Is.Empty);
    }

    private static void AssertFilesAreWhole(ScratchFolder folder)
    {
        foreach (var file in folder.Files().Where(file => file.EndsWith(".json", StringComparison.Ordinal)))
            Assert.That(() => JsonDocument.Parse(File.ReadAllBytes(folder[file])).Dispose(), Throws.Nothing, file);

        foreach (var file in folder.Files().Where(file => file.EndsWith(".snapshot.zip", StringComparison.Ordinal)))
        {
            using var zip = ZipFile.OpenRead(folder[file]);
            foreach (var entry in zip.Entries)
            {
                using var data = entry.Open();
                data.CopyTo(Stream.Null);
            }

            Assert.That(zip.Entries[^1].FullName, Is.EqualTo("manifest.json"), file);
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var waited = Stopwatch.StartNew(); !condition() && waited.Elapsed < TimeSpan.FromMinutes(2);)
            await Task.Delay(TimeSpan.FromMilliseconds(2));
    }
}
