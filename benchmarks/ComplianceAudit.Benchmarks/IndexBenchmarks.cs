using BenchmarkDotNet.Attributes;
using ComplianceAudit.Benchmarks.Subjects;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks;

/// <summary>Finding the pods of a namespace, with a label, of an owner and on a node, against looking at every pod.</summary>
[MemoryDiagnoser]
public class IndexBenchmarks
{
    private const string Label = "app.kubernetes.io/name";

    private readonly SnapshotBuilder _builder = new("indexed");
    private Snapshot _snapshot = null!;
    private (string Namespace, string Label, string Owner, string Node) _asked;

    [Params(100, 1_000, 10_000)]
    public int Pods { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        foreach (var pod in Listing.Redacted(Pods))
            _builder.Add(Listing.Pods, "v1", pod);

        _snapshot = _builder.Build();
        var owned = _snapshot.List(Listing.Pods).First(pod => OwnerOf(pod).Length > 0);
        _asked = (owned.TextOf("metadata", "namespace"), owned.TextOf("metadata", "labels", Label), OwnerOf(owned), owned.TextOf("spec", "nodeName"));
    }

    [Benchmark(Baseline = true)]
    public int LookAtEvery()
    {
        var found = 0;
        foreach (var pod in _snapshot.List(Listing.Pods))
        {
            found += pod.TextOf("metadata", "namespace") == _asked.Namespace ? 1 : 0;
            found += pod.TextOf("metadata", "labels", Label) == _asked.Label ? 1 : 0;
            found += OwnerOf(pod) == _asked.Owner ? 1 : 0;
            found += pod.TextOf("spec", "nodeName") == _asked.Node ? 1 : 0;
        }

        return found;
    }

    [Benchmark]
    public int LookUp()
    {
        var index = _snapshot.IndexOf(Listing.Pods);
        return index.InNamespace(_asked.Namespace).Count + index.Labelled(Label, _asked.Label).Count + index.OwnedBy(_asked.Owner).Count + index.OnNode(_asked.Node).Count;
    }

    private static string OwnerOf(ResourceDocument pod) =>
        pod.Find("metadata", "ownerReferences") is >= 0 and var owners ? pod.TextAt(pod.FieldOf(pod.ChildAt(owners, 0), "uid")) : "";
}
