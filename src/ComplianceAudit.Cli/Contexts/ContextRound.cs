using ComplianceAudit.Cli.Output;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Reports;
using ComplianceAudit.Rules;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Contexts;

/// <summary>Does the same for each of several contexts, one after the other: a plugin may be asking a person, and progress stays readable. One that fails does not stop the others.</summary>
internal static class ContextRound
{
    /// <param name="targets">The contexts.</param>
    /// <param name="work">What to do for each.</param>
    /// <param name="summarize">Tells of all that was done.</param>
    /// <param name="terminal">Where to speak.</param>
    /// <param name="cancellation">Ends the round.</param>
    /// <exception cref="SeveralContextsException">Some context failed or was not reached before the run was interrupted; the summary is written all the same.</exception>
    public static async Task RunAsync(
        IReadOnlyList<ContextTarget> targets, Func<ContextTarget, Task<ContextOutcome>> work, Action<IReadOnlyList<ContextOutcome>> summarize, Terminal terminal, CancellationToken cancellation)
    {
        var outcomes = new List<ContextOutcome>();
        foreach (var target in targets)
        {
            terminal.Note(FormattableString.Invariant($"context {target.Context} ({outcomes.Count + 1} of {targets.Count})"));
            try
            {
                outcomes.Add(await work(target));
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                break;
            }
            catch (Exception found) when (found is CollectorException or SnapshotException or OutputException or ReportException or PackSelectionException or IOException or UnauthorizedAccessException)
            {
                terminal.Fail($"context {target.Context}: {found.Message}");
                terminal.Trace(found.ToString());
                outcomes.Add(ContextOutcome.Failed(target, found.Message));
            }
        }

        summarize(outcomes);
        var finished = outcomes.Count(outcome => outcome.Error.Length == 0);
        if (finished < targets.Count)
            throw new SeveralContextsException(finished, targets.Count);
    }
}
