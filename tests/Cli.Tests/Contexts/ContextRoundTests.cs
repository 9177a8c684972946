using ComplianceAudit.Cli.Contexts;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Rules.Results;
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

        var ended = await Assert.ThrowsAsync<SeveralContextsException>(() => ContextRound.RunAsync(Targets, WorkAsync, new Terminal(output, error, Verbosity.Normal), CancellationToken.None));

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
            "  prod  east  1 of 2 sources are complete",
            "  old   gone  failed: https://gone: COLL201: refused",
            "  test  west  1 of 2 sources are complete",
            "",
            "Files written",
            "  out/east.snapshot.zip",
            "    snapshot sha256:east",
            "  out/west.snapshot.zip",
            "    snapshot sha256:west",
        }));
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
            new Terminal(console, console, Verbosity.Normal),
            interruption.Token));

        Assert.That(ended?.Finished, Is.EqualTo(1));
        Assert.That(console.Output, Does.Contain("out/east.snapshot.zip").And.Not.Contain("west"));
    }

    private static Task<ContextOutcome> WorkAsync(ContextTarget target) => target.Context == "old"
        ? throw new CollectorException("https://gone", "COLL201", "refused")
        : Task.FromResult(new ContextOutcome(
            target,
            [new CoverageResult("pods", "v1", "", "", "complete", "", 3), new CoverageResult("nodes", "v1", "", "", "denied", "no", 0)],
            $"sha256:{target.FileName}",
            [$"out/{target.FileName}.snapshot.zip"],
            [],
            ""));
}
