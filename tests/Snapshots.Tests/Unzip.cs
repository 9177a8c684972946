using System.Diagnostics;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Runs shell commands with Debian's unzip, as somebody would who has nothing of ours.</summary>
internal static class Unzip
{
    public static (int ExitCode, string Output) Run(string folder, string commands)
    {
        if (!File.Exists("/usr/bin/unzip"))
            Assert.Ignore("install unzip to run this test: apt-get install unzip");

        var start = new ProcessStartInfo("bash", ["-c", $"{{ {commands}\n}} 2>&1"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
