using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Tests.Nodes.Disk;

internal sealed class DiskWorkerTests
{
    [Test]
    public void Run_OfWorkThatNeverEnds_GivesUpAndGoesOnWithTheNext()
    {
        using var never = new ManualResetEventSlim();
        using var worker = new DiskWorker(TimeSpan.FromMilliseconds(50));

        var stuck = worker.Run<string>(() =>
        {
            never.Wait();
            return "too late";
        });
        var next = worker.Run<string>(() => "here");
        never.Set();

        Assert.That((stuck.Problem?.Kind, stuck.Problem?.Text), Is.EqualTo((HostProblemKind.Failed, "the disk did not answer in time")));
        Assert.That(next.Value, Is.EqualTo("here"));
    }

    [Test]
    public void Run_AfterTooManyLostThreads_TriesNoMore()
    {
        using var never = new ManualResetEventSlim();
        using var worker = new DiskWorker(TimeSpan.FromMilliseconds(20));
        for (var i = 0; i < DiskWorker.MostLost; i++)
        {
            worker.Run<string>(() =>
            {
                never.Wait();
                return "too late";
            });
        }

        var tried = false;
        var answer = worker.Run<string>(() =>
        {
            tried = true;
            return "here";
        });
        never.Set();

        Assert.That((answer.Problem, tried), Is.EqualTo((HostProblem.Silent, false)));
    }

    [Test]
    public void Run_OfWorkThatThrows_ThrowsToTheCaller()
    {
        using var worker = new DiskWorker(TimeSpan.FromSeconds(10));

        Assert.That(() => worker.Run<string>(() => throw new InvalidOperationException("a bug")), Throws.InvalidOperationException.With.Message.EqualTo("a bug"));
    }
}
