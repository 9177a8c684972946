using System.Diagnostics;
using System.Globalization;

namespace ComplianceAudit.Benchmarks.Processes;

/// <summary>Runs a program to its end and measures it from outside.</summary>
internal static class MeasuredProcess
{
    private const string PeakOfMemory = "VmHWM:";
    private const int BytesOfKilobyte = 1024;
    private const double TicksOfSecond = 100;
    private const int UserTime = 11;
    private const int SystemTime = 12;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs a program whose output goes into a file.</summary>
    /// <returns>Wall time from start to exit, and what the system says of it, looked at every 5 ms: processor time, and the largest resident memory (VmHWM).</returns>
    /// <exception cref="InvalidOperationException">It failed; a failed run measures nothing.</exception>
    public static async Task<Run> RunAsync(string outputFile, string program, params string[] arguments)
    {
        // The shell only sends the output to a file and is replaced by the program, so that the process id is the program's own.
        var start = new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", "exec \"$0\" \"$@\" >\"$OUTPUT\" 2>\"$ERRORS\"", program } };
        var errors = Path.GetTempFileName();
        (start.Environment["OUTPUT"], start.Environment["ERRORS"]) = (outputFile, errors);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var ended = process.WaitForExitAsync();
        var (peak, processor) = (0L, 0.0);
        while (!ended.IsCompleted)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            processor = Math.Max(processor, ProcessorSecondsOf(process.Id));
            await Task.WhenAny(ended, Task.Delay(Look)).ConfigureAwait(false);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var said = await File.ReadAllTextAsync(errors).ConfigureAwait(false);
        File.Delete(errors);
        return process.ExitCode == 0 ? new Run(seconds, processor, peak) : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {said}");
    }

    private static long PeakOf(int process)
    {
        var line = LinesOf(process, "status").FirstOrDefault(line => line.StartsWith(PeakOfMemory, StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * BytesOfKilobyte;
    }

    /// <summary>Fields are counted after the program's name, which stands in brackets and may hold anything (proc_pid_stat(5)).</summary>
    private static double ProcessorSecondsOf(int process)
    {
        if (LinesOf(process, "stat") is not [var line, ..])
            return 0;

        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[UserTime], CultureInfo.InvariantCulture) + double.Parse(fields[SystemTime], CultureInfo.InvariantCulture)) / TicksOfSecond;
    }

    private static string[] LinesOf(int process, string file)
    {
        try
        {
            return File.ReadAllLines($"/proc/{process}/{file}");
        }
        catch (IOException)
        {
            // It has just ended.
            return [];
        }
    }
}
