using System.IO.Compression;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using ComplianceAudit.Benchmarks.Subjects;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks;

/// <summary>Writing redacted pods into a snapshot file, against compressing and hashing the same bytes on one thread.</summary>
[MemoryDiagnoser]
public class PackingBenchmarks
{
    private static readonly SnapshotManifest Header = new(
        "", SnapshotKinds.Cluster, "packed", "", "", "", [], [], "", "", true, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, [], [], []);

    private DirectoryInfo _folder = null!;
    private List<byte[]> _pods = [];

    [Params(100, 1_000, 10_000)]
    public int Pods { get; set; }

    /// <summary>The file that is written.</summary>
    internal string Path => System.IO.Path.Combine(_folder.FullName, "packed.snapshot.zip");

    [GlobalSetup]
    public void Prepare() => (_folder, _pods) = (Directory.CreateTempSubdirectory("packing-benchmarks-"), Listing.Redacted(Pods));

    [GlobalCleanup]
    public void CleanUp() => _folder.Delete(recursive: true);

    [Benchmark(Baseline = true)]
    public long CompressAndHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var pod in _pods)
            {
                hash.AppendData(pod);
                deflate.Write(pod);
            }
        }

        return packed.Length;
    }

    /// <summary>The snapshot's digest.</summary>
    [Benchmark]
    public string WriteSnapshot()
    {
        File.Delete(Path);
        using var writer = SnapshotWriter.Create(Path);
        var list = writer.Begin(Listing.Pods, "v1");
        foreach (var pod in _pods)
            list.Add(pod);

        list.EndPage();
        return writer.Complete(Header);
    }
}
