using ComplianceAudit.Cli.Progress;
using ComplianceAudit.Cli.Terminals;
using Spectre.Console.Testing;

namespace ComplianceAudit.Cli.Tests.Progress;

internal sealed class ProgressDisplayTests
{
    [TestCase(Verbosity.Quiet, "")]
    [TestCase(Verbosity.Normal, "Collecting: 0 of 2, pods\nCollecting: 2 of 2\nEvaluating: 0 of 1, a check\n")]
    [TestCase(Verbosity.Verbose, "Collecting: 0 of 2, pods\nCollecting: 1 of 2, pods\nCollecting: 2 of 2, [red]nodes\nEvaluating: 0 of 1, a check\n")]
    public async Task ShowAsync_NoTerminal_WritesPlainLines(Verbosity verbosity, string expected)
    {
        using var console = new TestConsole();

        await Display(console, verbosity);

        Assert.That(console.Output.ReplaceLineEndings("\n"), Is.EqualTo(expected));
    }

    [Test]
    public async Task ShowAsync_Terminal_DrawsOneBarPerStageAndTakesThemAway()
    {
        using var console = new TestConsole();
        console.Profile.Width = 60;
        console.Profile.Capabilities.Interactive = true;
        console.Profile.Capabilities.Ansi = true;

        await Display(console, Verbosity.Normal);

        Assert.That(console.Output, Does.Contain("Collecting").And.Contain("100%").And.Contain("Evaluating"));
    }

    private static Task<int> Display(TestConsole console, Verbosity verbosity) =>
        new ProgressDisplay(TimeProvider.System).ShowAsync(new Terminal(console, console, verbosity), board =>
        {
            board.Update("Collecting", 0, 2, "pods");
            board.Update("Collecting", 1, 2, "pods");
            board.Update("Collecting", 2, 2, "[red]\u001bnodes");
            board.Update("Evaluating", 0, 1, "a check");
            return Task.FromResult(0);
        });
}
