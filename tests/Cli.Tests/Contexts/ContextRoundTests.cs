using ComplianceAudit.Cli.Contexts;
using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using Spectre.Console.Testing;

namespace ComplianceAudit.Cli.Tests.Contexts;

internal sealed class ContextRoundTests
{
    private static readonly ContextTarget[] Targets = [new("prod", "east", "east"), new("old", "gone", "gone"), new("test", "west", "west")];

    [Test]
    public async Task Run_OneContextThatFails_StopsNoOther()
    {
        using var output = new TestConsole();
        using var error = new TestConsole();
        output.Profile.Width = error.Profile.Width = 60;

        var ended = await Assert.ThrowsAsync<SeveralContextsException>(() => ContextRound.RunAsync(
            Targets, WorkAsync, outcomes => ContextSummary.Write(new Terminal(output, error, Verbosity.Normal), outcomes), new Terminal(output, error, Verbosity.Normal), CancellationToken.None));

        Assert.That((ended?.Finished, ended?.All), Is.EqualTo((2, 3)));
        Assert.That(error.Lines.Select(line => line.TrimEnd()), Is.EqualTo(new[]
        {
            "context prod (1 of 3)",
            "context old (2 of 3)",
            "error: context old: https://gone: COLL201: refused",
            "context test (3 of 3)",
        }));
        Assert.That(output.Lines.Select(line => line.TrimEnd()), Is.EqualTo(new[]
        {
            "",
            "Contexts",
            "  prod (cluster east): 1 of 2 sources are complete",
            "  old (cluster gone): failed: https://gone: COLL201: refused",
            "  test (cluster west): 1 of 2 sources are complete",
            "",
            "Files written",
            "  out/east.snapshot.zip",
            "    sha256:east",
            "  out/west.snapshot.zip",
            "    sha256:west",
        }));
    }

    [Test]
    public void Summary_NamesLongerThanALine_AreWrappedAndNotCut()
    {
        using var console = new TestConsole();
        console.Profile.Width = 40;
        var target = new ContextTarget("arn:aws:eks:eu-central-1:123456789012:cluster/prod-west", "arn:aws:eks:eu-central-1:123456789012:cluster/prod", "prod");

        ContextSummary.Write(new Terminal(console, console, Verbosity.Normal), [ContextOutcome.Failed(target, "https://gone: COLL201: refused")]);

        Assert.That(console.Output.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), Is.EqualTo(
            "Contexts" + "arn:aws:eks:eu-central-1:123456789012:cluster/prod-west(clusterarn:aws:eks:eu-central-1:123456789012:cluster/prod):failed:https://gone:COLL201:refused"));
        Assert.That(console.Lines.Select(line => line.Length), Is.All.LessThanOrEqualTo(40));
    }

    [Test]
    public async Task Run_Interrupted_KeepsWhatWasFinished()
    {
        using var console = new TestConsole();
        using var interruption = new CancellationTokenSource();

        var ended = await Assert.ThrowsAsync<SeveralContextsException>(() => ContextRound.RunAsync(
            Targets,
            async target =>
            {
                if (target.Context == "old")
                    await interruption.CancelAsync();
                interruption.Token.ThrowIfCancellationRequested();
                return await WorkAsync(target);
            },
            outcomes => ContextSummary.Write(new Terminal(console, console, Verbosity.Normal), outcomes),
            new Terminal(console, console, Verbosity.Normal),
            interruption.Token));

        Assert.That(ended?.Finished, Is.EqualTo(1));
        Assert.That(console.Output, Does.Contain("out/east.snapshot.zip").And.Not.Contain("west"));
    }

    private static Task<ContextOutcome> WorkAsync(ContextTarget target) => target.Context == "old"
        ? throw new CollectorException("https://gone", "COLL201", "refused")
        : Task.FromResult(new ContextOutcome(
            target,
            "1 of 2 sources are complete",
            $"sha256:{target.FileName}",
            [$"out/{target.FileName}.snapshot.zip"],
            [],
            ""));
}
