using System.Runtime.InteropServices;

namespace ComplianceAudit.Cli;

/// <summary>Turns the first SIGINT, SIGTERM or SIGHUP into a cancellation, so that a run can clear up. A second one ends the process.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>SIGXFSZ of Linux: a file met its limit (ulimit -f). Ignored, so that the write fails with an error that can be told and cleared up after.</summary>
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    /// <summary>Held until the process ends: the runtime looks at a signal on another thread, which may be after the write has failed and all is disposed.</summary>
    private static readonly PosixSignalRegistration? IgnoredFileTooLarge =
        OperatingSystem.IsLinux() ? PosixSignalRegistration.Create(FileTooLarge, context => context.Cancel = true) : null;

    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations;

    public Interruption()
    {
        _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Interrupt))];
        GC.KeepAlive(IgnoredFileTooLarge);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _source.Dispose();
    }

    private void Interrupt(PosixSignalContext context)
    {
        context.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
