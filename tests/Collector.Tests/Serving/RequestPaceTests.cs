using ComplianceAudit.Collector.Serving;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceAudit.Collector.Tests.Serving;

/// <summary>When requests begin, on a clock that is moved by hand.</summary>
internal sealed class RequestPaceTests
{
    private const int PerSecond = 4;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private FakeTimeProvider _time = null!;
    private RequestPace _pace = null!;

    [SetUp]
    public void Begin()
    {
        _time = new FakeTimeProvider();
        _pace = new RequestPace(PerSecond, _time);
    }

    [Test]
    public void Wait_AsManyAsASecondHolds_BeginAtOnce() => Assert.That(Ask(PerSecond + 1).Select(turn => turn.IsCompleted), Is.EqualTo(new[] { true, true, true, true, false }));

    [Test]
    public void Wait_More_BeginOneAfterTheOther()
    {
        var turns = Ask(PerSecond + 3);

        foreach (var begun in new[] { 5, 6, 7, 7 })
            AssertBegun(begun, turns, Interval);
    }

    [Test]
    public void Wait_AfterAQuietHour_NoMoreThanASecondsRequestsBeginAtOnce()
    {
        Ask(PerSecond);
        _time.Advance(TimeSpan.FromHours(1));

        Assert.That(Ask(PerSecond + 1).Count(turn => turn.IsCompleted), Is.EqualTo(PerSecond));
    }

    [Test]
    public void PauseAll_WhileOthersWait_HoldsThemBackToo()
    {
        var turns = Ask(PerSecond + 1);

        _pace.PauseAll(TimeSpan.FromSeconds(10));

        AssertBegun(PerSecond, turns, TimeSpan.FromSeconds(9));
        AssertBegun(PerSecond + 1, turns, TimeSpan.FromSeconds(2));
    }

    [Test]
    public void PauseAll_ShorterThanTheLast_ShortensNothing()
    {
        _pace.PauseAll(TimeSpan.FromSeconds(10));
        _pace.PauseAll(TimeSpan.FromSeconds(1));

        var turns = Ask(1);

        AssertBegun(0, turns, TimeSpan.FromSeconds(5));
        AssertBegun(1, turns, TimeSpan.FromSeconds(5));
    }

    [Test]
    public async Task Wait_Cancelled_Ends()
    {
        _pace.PauseAll(TimeSpan.FromMinutes(1));
        using var stop = new CancellationTokenSource();
        var turn = _pace.WaitAsync(stop.Token);

        await stop.CancelAsync();

        Assert.That(async () => await turn, Throws.InstanceOf<OperationCanceledException>());
    }

    private List<Task> Ask(int requests) => [.. Enumerable.Range(0, requests).Select(_ => _pace.WaitAsync(CancellationToken.None))];

    /// <summary>A wait that is over goes on upon another thread, a moment later.</summary>
    private void AssertBegun(int expected, List<Task> turns, TimeSpan after)
    {
        _time.Advance(after);
        SpinWait.SpinUntil(() => turns.Count(turn => turn.IsCompleted) >= expected, TimeSpan.FromSeconds(10));
        Assert.That(turns.Count(turn => turn.IsCompleted), Is.EqualTo(expected));
    }
}
