using ComplianceAudit.Benchmarks.Subjects;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks.Tests;

/// <summary>The bodies of the benchmarks over snapshots do what they are measured for.</summary>
internal sealed class SnapshotBenchmarkTests
{
    [TestCase(100)]
    [TestCase(1_000)]
    public void Reading_FindsEveryPod(int pods)
    {
        var benchmarks = new ReadingBenchmarks { Pods = pods };
        benchmarks.Prepare();

        var (tokens, selected, everything) = (benchmarks.WalkTokens(), benchmarks.ReadSelected(), benchmarks.ReadEverything());

        benchmarks.CleanUp();
        Assert.That(tokens, Is.GreaterThan(100 * pods), "a pod has hundreds of tokens");
        Assert.That((selected, everything), Is.EqualTo((pods, pods)));
    }

    [TestCase(100)]
    [TestCase(1_000)]
    public void Redaction_LeavesOutValues(int pods)
    {
        var benchmarks = new RedactionBenchmarks { Pods = pods };
        benchmarks.Prepare();

        var (tokens, bytes) = (benchmarks.WalkTokens(), benchmarks.Redact());

        Assert.That(tokens, Is.GreaterThan(100 * pods));
        Assert.That(bytes, Is.EqualTo(Listing.Redacted(pods).Sum(pod => pod.Length)).And.LessThan(Listing.Listed(pods).Sum(pod => pod.Length)));
    }

    [TestCase(100)]
    [TestCase(1_000)]
    public void Packing_WritesASnapshotOfThatDigest(int pods)
    {
        var benchmarks = new PackingBenchmarks { Pods = pods };
        benchmarks.Prepare();

        var (packed, digest) = (benchmarks.CompressAndHash(), benchmarks.WriteSnapshot());

        var snapshot = Snapshot.Open(benchmarks.Path);
        benchmarks.CleanUp();
        Assert.That(packed, Is.InRange(100 * pods / 2, 4_000 * pods));
        Assert.That((snapshot.Digest, snapshot.List(Listing.Pods).Count), Is.EqualTo((digest, pods)));
    }

    [TestCase(100)]
    [TestCase(1_000)]
    public void Index_FindsWhatASearchFinds(int pods)
    {
        var benchmarks = new IndexBenchmarks { Pods = pods };
        benchmarks.Prepare();

        var (searched, found) = (benchmarks.LookAtEvery(), benchmarks.LookUp());

        Assert.That(found, Is.EqualTo(searched).And.GreaterThan(3));
    }
}
