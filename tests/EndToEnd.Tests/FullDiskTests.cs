using System.Diagnostics;

using ComplianceAudit.EndToEnd.Tests.Driving;
using ComplianceAudit.ReplayServer;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>A disk without space left: one clear error, and nothing is left.</summary>
internal sealed class FullDiskTests
{
    [TestCase("collect", ": SNAP302: found a disk without space left, expected an existing, writable folder with space left. Create the folder, free space or choose another one with --output.")]
    [TestCase("scan", ": SNAP302: found a disk without space left, ")]
    public async Task Run_DiskIsFull_SaysSoAndLeavesNothing(string command, string message)
    {
        await using var replay = await ReplayServer.ReplayServer.StartAsync(LargePods());

        await OnASmallDiskAsync(message, command, "--kubeconfig", replay.Kubeconfig, "-o", "disk/new");
    }

    [Test]
    public Task Demo_DiskIsFull_SaysSoAndLeavesNothing() => OnASmallDiskAsync(": OUT004: could not be written (No space left on device", "demo", "-o", "disk/new");

    [Test]
    public async Task Collect_FilesMayNotGrow_SaysSoAndLeavesNothing()
    {
        using var folder = new ScratchFolder();
        await using var replay = await ReplayServer.ReplayServer.StartAsync(LargePods());

        var run = await BuiltProgram.RunWithFileLimitAsync(folder, 64 * 1024, "collect", "--kubeconfig", replay.Kubeconfig, "-o", "evidence");

        Assert.That(run.ExitCode, Is.EqualTo(1), run.ToString());
        Assert.That(run.Error, Does.Contain(": SNAP302: found that the file may not grow larger, expected "));
        Assert.That(folder.Files(), Is.Empty);
    }

    private static async Task OnASmallDiskAsync(string message, params string[] arguments)
    {
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder["disk"]);
        if (Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder["disk"]) != 0)
            Assert.Ignore("run the tests as root where file systems can be mounted");

        try
        {
            var run = await BuiltProgram.RunAsync(folder, arguments);

            Assert.That(run.ExitCode, Is.EqualTo(1), run.ToString());
            Assert.That(run.Error, Does.Contain(message));
            Assert.That(Directory.EnumerateFileSystemEntries(folder["disk"], "*", new EnumerationOptions { AttributesToSkip = 0 }), Is.Empty);
        }
        finally
        {
            Run("umount", folder["disk"]);
        }
    }

    /// <summary>Texts that do not pack: names are kept as they are.</summary>
    private static ReplayOptions LargePods()
    {
        var random = new Random(7);
        return new ReplayOptions
        {
            Added = new Dictionary<string, IReadOnlyList<string>>
            {
                ["/api/v1/pods"] = [.. Enumerable.Range(0, 4000).Select(_ =>
                    $$$"""{"metadata":{"name":"{{{Convert.ToHexStringLower(Bytes(random))}}}","namespace":"shop","uid":"{{{Convert.ToHexStringLower(Bytes(random))}}}"},"spec":{"containers":[]}}""")],
            },
        };
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[28];
        random.NextBytes(bytes);
        return bytes;
    }

    private static int Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
