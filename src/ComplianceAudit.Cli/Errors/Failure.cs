using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Contexts;
using ComplianceAudit.Cli.Expressions;
using ComplianceAudit.Cli.Output;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Reports;
using ComplianceAudit.Rules;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Errors;

/// <summary>Says on standard error why a run ended early, and answers its exit code.</summary>
internal static class Failure
{
    private const int Shown = 10;

    /// <param name="failure">What was thrown.</param>
    /// <param name="terminal">Where to say it.</param>
    /// <param name="command">The command that ran, for the apology.</param>
    /// <param name="cancellation">The run's token: what is thrown after it was cancelled is its consequence.</param>
    public static int Report(Exception failure, Terminal terminal, string command, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            terminal.Fail($"{command}: CLI130: interrupted; {(failure is SeveralContextsException { Finished: > 0 } several ? Finished(several) : "nothing was written")}");
            return ExitCode.Interrupted;
        }

        // Work done in parallel wraps what it throws.
        var cause = failure is AggregateException { InnerException: { } inner } ? inner : failure;
        var messages = Messages(cause, command).Distinct(StringComparer.Ordinal).ToList();
        var shown = terminal.Verbosity == Verbosity.Verbose ? messages.Count : Shown;
        foreach (var message in messages.Take(shown))
            terminal.Fail(message);
        if (messages.Count > shown)
            terminal.Fail(FormattableString.Invariant($"{command}: CLI102: {messages.Count - shown} more like these; --verbose shows them all"));
        terminal.Trace(failure.ToString());
        if (cause is VerificationException verification)
            return verification.ExitCode;
        return cause is UsageException or PackSelectionException or ExpressionException { IsWrongUse: true } ? ExitCode.WrongUse : ExitCode.CouldNotFinish;
    }

    private static string Finished(SeveralContextsException several) =>
        FormattableString.Invariant($"{several.Finished} of {several.All} contexts {(several.Finished == 1 ? "is" : "are")} finished and written");

    private static IEnumerable<string> Messages(Exception failure, string command) => failure switch
    {
        ExpressionException expression => expression.Messages,
        RulePackException packs => packs.Diagnostics.Select(diagnostic => diagnostic.ToString()),
        PackSelectionException => [$"--pack: {failure.Message}"],
        UsageException or OutputException or SnapshotException or CollectorException or ReportException => [failure.Message],
        IOException or UnauthorizedAccessException => [$"{command}: CLI101: a file could not be read or written: {failure.Message}"],
        VerificationException => [$"{command}: CLI104: {failure.Message}"],
        SeveralContextsException several => [$"{command}: CLI103: not every context could be done; {Finished(several)}"],
        _ => [$"{command}: CLI100: sorry, this is a defect in ComplianceAudit ({failure.GetType().Name}); --verbose shows more, please report it"],
    };
}
