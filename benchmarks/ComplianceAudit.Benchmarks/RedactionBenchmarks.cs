using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ComplianceAudit.Benchmarks.Subjects;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks;

/// <summary>Redacting pods as the API server lists them, against walking their tokens.</summary>
[MemoryDiagnoser]
public class RedactionBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private List<byte[]> _pods = [];

    [Params(100, 1_000, 10_000)]
    public int Pods { get; set; }

    [GlobalSetup]
    public void Prepare() => _pods = Listing.Listed(Pods);

    [Benchmark(Baseline = true)]
    public long WalkTokens()
    {
        var tokens = 0L;
        foreach (var pod in _pods)
        {
            var reader = new Utf8JsonReader(pod);
            while (reader.Read())
                tokens++;
        }

        return tokens;
    }

    /// <summary>Bytes of the redacted pods.</summary>
    [Benchmark]
    public long Redact()
    {
        var redactor = new Redactor(Listing.Plan);
        var bytes = 0L;
        foreach (var pod in _pods)
        {
            _output.ResetWrittenCount();
            redactor.Redact(Listing.Pods, "v1", "Pod", pod, _output);
            bytes += _output.WrittenCount;
        }

        return bytes;
    }
}
