using ComplianceAudit.Cli.Terminals;

namespace ComplianceAudit.Cli.Progress;

/// <summary>Chooses how progress is shown: bars on a terminal, plain lines elsewhere and when every step is asked for, nothing when quiet.</summary>
internal sealed class ProgressDisplay(TimeProvider time)
{
    /// <summary>Does the work with a board to tell, and takes the board away at its end, however it ends.</summary>
    public Task<T> ShowAsync<T>(Terminal terminal, Func<IProgressBoard, Task<T>> work) => terminal.Verbosity switch
    {
        Verbosity.Quiet => work(new SilentBoard()),
        Verbosity.Normal when terminal.Error.Profile.Capabilities.Interactive => BarBoard.ShowAsync(terminal.Error, time, work),
        _ => work(new LineBoard(terminal, time)),
    };
}
