using System.ComponentModel;
using System.Diagnostics;

namespace ComplianceAudit.Collector.Connecting.Plugins;

/// <summary>Runs a plugin to its end. What it says on standard error is not kept, since it may quote a secret; a person at a terminal sees it as it comes.</summary>
internal static class PluginRun
{
    /// <summary>Longest that a plugin may take: some wait for a person to log in with a browser.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private const int MostBytes = 1024 * 1024;

    /// <summary>What it printed on standard output.</summary>
    /// <exception cref="CredentialProblem">It failed, took too long or printed too much.</exception>
    public static async Task<ReadOnlyMemory<byte>> RunAsync(
        string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, bool isInteractive, TimeProvider time, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = !isInteractive,
            RedirectStandardError = !isInteractive,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        using var process = Start(start);
        try
        {
            if (!isInteractive)
                process.StandardInput.Close();
            var complaint = isInteractive ? Task.CompletedTask : process.StandardError.BaseStream.CopyToAsync(Stream.Null, either.Token);
            var output = await ReadAsync(process.StandardOutput.BaseStream, either.Token).ConfigureAwait(false);
            await complaint.ConfigureAwait(false);
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            return process.ExitCode == 0 ? output : throw new CredentialProblem("exec", FormattableString.Invariant($"it ended with exit code {process.ExitCode}"));
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new CredentialProblem("exec", FormattableString.Invariant($"it had not ended after {Patience.TotalSeconds:0} seconds"));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception found) when (found is Win32Exception or IOException)
        {
            throw new CredentialProblem("exec", "the system cannot run it");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream output, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await output.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (whole.Length + read > MostBytes)
                throw new CredentialProblem("exec", FormattableString.Invariant($"it printed more than {MostBytes} bytes"));
            whole.Write(buffer, 0, read);
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}
