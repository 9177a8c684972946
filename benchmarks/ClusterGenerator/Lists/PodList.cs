using System.Buffers;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Pods;
using ComplianceAudit.ClusterGenerator.Workloads;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>Pods: few patterns, many objects.</summary>
internal sealed class PodList : GeneratedList
{
    private readonly Cluster _cluster;
    private readonly (Workload Workload, int Ordinal)[] _pods;

    public PodList(Cluster cluster)
        : base(new SourceName("pods"), "v1", "Pod", isNamespaced: true)
    {
        _cluster = cluster;
        _pods = [.. cluster.Workloads.SelectMany(workload => Enumerable.Range(0, workload.Pods).Select(ordinal => (workload, ordinal)))];
        Array.Sort([.. _pods.Select(pod => $"{pod.Workload.Namespace}/{pod.Workload.PodName(pod.Ordinal)}")], _pods, StringComparer.Ordinal);
    }

    public override int Count => _pods.Length;

    /// <summary>Pods of one workload mostly stand beside each other, so that one pattern is kept.</summary>
    public override IEnumerable<ReadOnlyMemory<byte>> Range(int start, int count)
    {
        var output = new ArrayBufferWriter<byte>();
        (Workload? Workload, Pattern Pattern) last = (null, new Pattern(""));
        foreach (var (workload, ordinal) in _pods.Skip(start).Take(count))
        {
            if (last.Workload != workload || _cluster.Shape.AllDistinct)
                last = (workload, new Pattern(Json.Text(PodPattern.Of(workload, ordinal))));

            output.ResetWrittenCount();
            last.Pattern.Fill(PodHoles.Of(_cluster, workload, ordinal), output);
            yield return output.WrittenMemory;
        }
    }
}
