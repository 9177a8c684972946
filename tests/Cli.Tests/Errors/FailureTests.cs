using ComplianceAudit.Cli.Errors;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Rules;
using ComplianceAudit.Snapshots;
using Spectre.Console.Testing;

namespace ComplianceAudit.Cli.Tests.Errors;

internal sealed class FailureTests
{
    private const string Command = "compliance-audit scan";

    public static IEnumerable<TestCaseData> Failures()
    {
        yield return new TestCaseData(new SnapshotException("a.snapshot.zip", "SNAP003", "was altered"), "error: a.snapshot.zip: SNAP003: was altered\n").SetName("snapshot");
        yield return new TestCaseData(
            new CollectorException("~/.kube/config", "COLL101", "no context 'prodution'; did you mean 'prod'?"),
            "error: ~/.kube/config: COLL101: no context 'prodution'; did you mean 'prod'?\n").SetName("unknown context");
        yield return new TestCaseData(
            new CollectorException("https://\u001b[2Jhost", "COLL201", "x\u202ey"), "error: https://[2Jhost: COLL201: xy\n").SetName("hostile text");
        yield return new TestCaseData(new IOException("No space left on device"), $"error: {Command}: CLI101: a file could not be read or written: No space left on device\n").SetName("disk full");
        yield return new TestCaseData(
            new InvalidOperationException("secret detail"),
            $"error: {Command}: CLI100: sorry, this is a defect in ComplianceAudit (InvalidOperationException); --verbose shows more, please report it\n").SetName("defect");
    }

    [Test]
    public void Report_FailureOfParallelWork_IsItsCause()
    {
        using var console = new TestConsole();

        Failure.Report(new AggregateException(new SnapshotException("a", "B", "c")), new Terminal(console, console, Verbosity.Normal), Command, CancellationToken.None);

        Assert.That(console.Output.TrimEnd(), Is.EqualTo("error: a: B: c"));
    }

    [TestCaseSource(nameof(Failures))]
    public void Report_Failure_IsOneMessageAndCodeOne(Exception failure, string expected)
    {
        using var console = new TestConsole();

        var code = Failure.Report(failure, new Terminal(console, console, Verbosity.Normal), Command, CancellationToken.None);

        Assert.That(console.Output.ReplaceLineEndings("\n"), Is.EqualTo(expected));
        Assert.That(code, Is.EqualTo(ExitCode.CouldNotFinish));
    }

    [TestCase(Verbosity.Normal, 11, "error: compliance-audit scan: CLI102: 2 more like these; --verbose shows them all")]
    [TestCase(Verbosity.Verbose, 12, "error: pack.yaml:12:1: RULE000: mistake 12")]
    public void Report_ManyDiagnostics_ShowsEachOnceUpToALimit(Verbosity verbosity, int lines, string last)
    {
        using var console = new TestConsole();
        var mistakes = Enumerable.Range(1, 12).Select(line => new RuleDiagnostic("pack.yaml", line, 1, "RULE000", $"mistake {line}", "")).ToList();

        Failure.Report(new RulePackException([.. mistakes, .. mistakes]), new Terminal(console, console, verbosity), Command, CancellationToken.None);

        var errors = console.Output.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("error: ", StringComparison.Ordinal)).ToList();
        Assert.That(errors, Has.Count.EqualTo(lines));
        Assert.That(errors[^1], Is.EqualTo(last));
    }

    [Test]
    public void Report_Verbose_ShowsTheStackTrace()
    {
        using var console = new TestConsole();
        var failure = Assert.Catch(() => throw new InvalidOperationException("detail"))!;

        Failure.Report(failure, new Terminal(console, console, Verbosity.Verbose), Command, CancellationToken.None);

        Assert.That(console.Output, Does.Contain("   at ").And.Contain("detail"));
    }

    [Test]
    public void Report_Quiet_StillSaysErrors()
    {
        using var console = new TestConsole();

        Failure.Report(new SnapshotException("a", "B", "c"), new Terminal(console, console, Verbosity.Quiet), Command, CancellationToken.None);

        Assert.That(console.Output, Does.StartWith("error: a: B: c"));
    }

    [Test]
    public void Report_AfterCancellation_IsAnInterruption()
    {
        using var console = new TestConsole();

        var code = Failure.Report(new IOException("a consequence"), new Terminal(console, console, Verbosity.Normal), Command, new CancellationToken(canceled: true));

        Assert.That(console.Output.TrimEnd(), Is.EqualTo($"error: {Command}: CLI130: interrupted; nothing was written"));
        Assert.That(code, Is.EqualTo(ExitCode.Interrupted));
    }
}
