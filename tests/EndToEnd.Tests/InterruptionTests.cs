using System.Diagnostics;

using ComplianceAudit.EndToEnd.Tests.Driving;
using ComplianceAudit.ReplayServer;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>A run that is stopped leaves nothing behind.</summary>
internal sealed class InterruptionTests
{
    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task Scan_InterruptedWhileCollecting_LeavesNothingBehind(string signal)
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync(new ReplayOptions { Hanging = new HashSet<string> { "/api/v1/pods" } });
        using var folder = new ScratchFolder();
        using var process = BuiltProgram.Start(folder, "scan", "--kubeconfig", replay.Kubeconfig, "-o", "report");
        await UntilAsync(() => replay.Requests.Any(request => request.Contains("/api/v1/pods", StringComparison.Ordinal)), process);

        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
        var run = await BuiltProgram.FinishAsync(process);

        Assert.That(run.ExitCode, Is.EqualTo(130), run.ToString());
        Assert.That(run.Error, Does.Contain("nterrupted").And.Not.Contain("   at "));
        Assert.That(folder.Files(), Is.Empty);
    }

    private static async Task UntilAsync(Func<bool> condition, Process process)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.That(process.HasExited, Is.False, "the program ended before it could be interrupted");
            Assert.That(waited.Elapsed, Is.LessThan(TimeSpan.FromMinutes(2)), "the program never asked for pods");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }
}
