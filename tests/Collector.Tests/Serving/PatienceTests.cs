using ComplianceAudit.Collector.Serving;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceAudit.Collector.Tests.Serving;

/// <summary>How long an answer may keep us waiting, on a clock that is moved by hand.</summary>
internal sealed class PatienceTests
{
    private const int Enough = 16 * 1024;

    private FakeTimeProvider _time = null!;
    private Patience _patience = null!;

    [SetUp]
    public void Begin()
    {
        _time = new FakeTimeProvider();
        _patience = new Patience(_time, CancellationToken.None);
    }

    [TearDown]
    public void End() => _patience.Dispose();

    [TestCase(59, false)]
    [TestCase(60, true)]
    public async Task Wait_OneLongWait_EndsAtTheLimit(int seconds, bool isOver)
    {
        await WaitAsync(seconds);

        Assert.That(_patience.Token.IsCancellationRequested, Is.EqualTo(isOver));
    }

    [Test]
    public async Task Wait_ManyShortWaits_AddUp()
    {
        for (var read = 0; read < 6; read++)
        {
            Assert.That(_patience.Token.IsCancellationRequested, Is.False);
            await WaitAsync(10);
            _patience.Arrived(1);
        }

        Assert.That(_patience.Token.IsCancellationRequested);
    }

    [Test]
    public async Task Arrived_Enough_BeginsAnew()
    {
        await WaitAsync(50);
        _patience.Arrived(Enough - 1);
        _patience.Arrived(1);

        await WaitAsync(50);

        Assert.That(_patience.Token.IsCancellationRequested, Is.False);
    }

    [Test]
    public async Task Arrived_TooLittle_BeginsNothingAnew()
    {
        await WaitAsync(50);
        _patience.Arrived(Enough - 1);

        await WaitAsync(50);

        Assert.That(_patience.Token.IsCancellationRequested);
    }

    [Test]
    public async Task Wait_TimeBetweenTwoWaits_IsOurs()
    {
        await WaitAsync(50);
        _time.Advance(TimeSpan.FromHours(1));
        await WaitAsync(5);

        Assert.That(_patience.Token.IsCancellationRequested, Is.False);
    }

    [Test]
    public async Task Wait_CallerGivesUp_Ends()
    {
        using var caller = new CancellationTokenSource();
        using var patience = new Patience(_time, caller.Token);

        await caller.CancelAsync();

        Assert.That(patience.Token.IsCancellationRequested);
    }

    /// <summary>Waits for something that comes after so long.</summary>
    private async Task WaitAsync(int seconds)
    {
        var coming = new TaskCompletionSource<int>();
        var waiting = _patience.WaitAsync(coming.Task);
        _time.Advance(TimeSpan.FromSeconds(seconds));
        coming.SetResult(0);
        await waiting;
    }
}
