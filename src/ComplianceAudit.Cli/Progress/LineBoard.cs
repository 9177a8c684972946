using ComplianceAudit.Cli.Terminals;

namespace ComplianceAudit.Cli.Progress;

/// <summary>Plain lines for logs: one when a stage begins, one when it ends, at most one in ten seconds between; every step when verbose.</summary>
internal sealed class LineBoard(Terminal terminal, TimeProvider time) : IProgressBoard
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private string _stage = "";
    private long _said;

    public void Update(string stage, int done, int total, string detail)
    {
        lock (_lock)
        {
            if (stage == _stage && done < total && terminal.Verbosity != Verbosity.Verbose && time.GetElapsedTime(_said) < Pause)
                return;
            (_stage, _said) = (stage, time.GetTimestamp());

            // The last step says no more of the stage than any other.
            var isEnd = done == total && terminal.Verbosity != Verbosity.Verbose;
            terminal.Note(FormattableString.Invariant($"{stage}: {done} of {total}{(isEnd ? "" : $", {detail}")}"));
        }
    }
}
