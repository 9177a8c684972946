using System.Text;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Faults;

/// <summary>Answers that come, and slowly: any number of them may take its time, as long as 16 KiB come within a minute.</summary>
internal sealed class SlowAnswerTests
{
    private const string Silent = "the server did not answer, or stopped in mid-answer, for 60 seconds; asked 3 times";
    private const int Chunk = 16 * 1024;

    [Test]
    public async Task Collect_BodyOfOneByteEveryTenSeconds_IsGivenUp()
    {
        var time = new HastyTime();
        var pods = await FaultyPods.CoverAsync(
            FaultyPods.InPages with
            {
                Faults =
                [
                    FaultyPods.At(0) with
                    {
                        Generate = async (body, cancellation) =>
                        {
                            while (true)
                            {
                                await body.WriteAsync(" "u8.ToArray(), cancellation);
                                await body.FlushAsync(cancellation);
                                await Task.Delay(1, cancellation);
                                time.Move(TimeSpan.FromSeconds(10));
                            }
                        },
                    },
                ],
            },
            time);

        Assert.That((pods.Status, pods.Count, pods.Reason), Is.EqualTo((CoverageStatus.Unreachable, 0, Silent)));
    }

    [Test]
    public async Task Collect_BodyOfTwoMinutesThatKeepsComing_IsReadToItsEnd()
    {
        var time = new HastyTime();
        var began = time.GetTimestamp();
        var page = $$$"""{"kind":"PodList","metadata":{"resourceVersion":"1"},"items":[{"metadata":{"name":"{{{new string('x', 6 * Chunk)}}}"}}]}""";
        var pods = await FaultyPods.CoverAsync(
            FaultyPods.InPages with
            {
                Faults =
                [
                    FaultyPods.At(0) with
                    {
                        Generate = async (body, cancellation) =>
                        {
                            foreach (var piece in Encoding.UTF8.GetBytes(page).Chunk(Chunk))
                            {
                                await body.WriteAsync(piece, cancellation);
                                await body.FlushAsync(cancellation);
                                await Task.Delay(20, cancellation);
                                time.Move(TimeSpan.FromSeconds(20));
                            }
                        },
                    },
                ],
            },
            time);

        Assert.That((pods.Status, pods.Count), Is.EqualTo((CoverageStatus.Complete, 1)));
        Assert.That(time.GetElapsedTime(began), Is.GreaterThan(TimeSpan.FromMinutes(2)));
    }
}
