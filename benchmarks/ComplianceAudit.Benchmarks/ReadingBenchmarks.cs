using System.IO.Compression;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ComplianceAudit.Benchmarks.Subjects;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks;

/// <summary>Reading and verifying a snapshot file, against unzipping it and walking its tokens on one thread.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private DirectoryInfo _folder = null!;
    private string _path = "";

    [Params(100, 1_000, 10_000)]
    public int Pods { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("reading-benchmarks-");
        _path = Listing.Snapshot(Pods, _folder.FullName);
    }

    [GlobalCleanup]
    public void CleanUp() => _folder.Delete(recursive: true);

    [Benchmark(Baseline = true)]
    public long WalkTokens()
    {
        using var zip = ZipFile.OpenRead(_path);
        var tokens = 0L;
        foreach (var member in zip.Entries)
        {
            var bytes = new byte[member.Length];
            using (var json = member.Open())
                json.ReadExactly(bytes);

            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true });
            while (reader.Read())
                tokens++;
        }

        return tokens;
    }

    /// <summary>Pods that hold the fields checks look at.</summary>
    [Benchmark]
    public int ReadSelected() => Read(Listing.Fields);

    /// <summary>Pods that hold everything.</summary>
    [Benchmark]
    public int ReadEverything() => Read(FieldSelection.Everything);

    private int Read(FieldSelection fields)
    {
        using var file = SnapshotFile.Open(_path);
        return file.Read(fields, CancellationToken.None).List(Listing.Pods).Count;
    }
}
