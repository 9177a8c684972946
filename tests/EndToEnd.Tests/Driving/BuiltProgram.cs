using System.Diagnostics;
using System.Reflection;

namespace ComplianceAudit.EndToEnd.Tests.Driving;

/// <summary>Starts the built <c>compliance-audit</c> as a process of its own, as a user's shell would.</summary>
internal static class BuiltProgram
{
    /// <summary>The program as it was built.</summary>
    public static string Assembly { get; } = Path.GetFullPath(
        typeof(BuiltProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Program").Value!);

    private static readonly Dictionary<string, string> NoVariables = [];

    /// <summary>Runs to the end and answers what it printed and how it ended.</summary>
    public static Task<ProgramRun> RunAsync(ScratchFolder folder, params string[] arguments) => RunWithAsync(folder, NoVariables, arguments);

    /// <summary>Runs with text on standard input.</summary>
    public static async Task<ProgramRun> RunReadingAsync(ScratchFolder folder, string standardInput, params string[] arguments)
    {
        using var process = Start(folder, true, NoVariables, arguments);
        return await FinishAsync(process, standardInput);
    }

    /// <summary>Runs with further environment variables.</summary>
    public static async Task<ProgramRun> RunWithAsync(ScratchFolder folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(folder, false, environment, arguments);
        return await FinishAsync(process);
    }

    /// <summary>Runs where no file may grow beyond a size.</summary>
    public static async Task<ProgramRun> RunWithFileLimitAsync(ScratchFolder folder, int bytes, params string[] arguments)
    {
        // The runtime's own memory files would meet the limit at its start.
        var environment = new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_EnableDiagnostics"] = "0" };
        using var process = Start(folder, false, environment, arguments, "prlimit", FormattableString.Invariant($"--fsize={bytes}"));
        return await FinishAsync(process);
    }

    /// <summary>Starts and leaves running, for tests that interrupt it.</summary>
    public static Process Start(ScratchFolder folder, params string[] arguments) => Start(folder, false, NoVariables, arguments);

    /// <summary>Waits for the end; a run of more than five minutes is stuck.</summary>
    public static async Task<ProgramRun> FinishAsync(Process process, string? standardInput = null)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        if (standardInput is not null)
        {
            await process.StandardInput.WriteAsync(standardInput);
            process.StandardInput.Close();
        }

        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static Process Start(ScratchFolder folder, bool feedsInput, IReadOnlyDictionary<string, string> environment, string[] arguments, params ReadOnlySpan<string> wrapper)
    {
        // A shell that runs the tests in the background has them ignore SIGINT, and whoever they start: the program is to see it as a user's does.
        var start = new ProcessStartInfo("env")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = feedsInput,
        };
        start.ArgumentList.Add("--default-signal");
        foreach (var word in wrapper)
        {
            start.ArgumentList.Add(word);
        }

        start.ArgumentList.Add("dotnet");
        start.ArgumentList.Add(Assembly);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What the machine's own kubeconfig says must not reach a test.
        start.Environment.Remove("KUBECONFIG");
        start.Environment["HOME"] = folder.Path;
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
