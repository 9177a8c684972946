using System.Buffers;
using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Lists;
using ComplianceAudit.ClusterGenerator.Pods;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Snapshots;

/// <summary>
/// Writes a cluster's snapshot as <c>collect</c> does: through the product's redaction and writer, page by page, with coverage and the facts of the cluster and its control plane.
/// Lists are taken one after the other, so that the same cluster gives the same bytes.
/// </summary>
internal static class SnapshotOfCluster
{
    private const int PageSize = 500;
    private const string FactVersion = "facts.complianceaudit.io/v1";

    private static readonly DateTimeOffset Started = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly SourceName Fact = new("Cluster");

    /// <summary>Writes the file into a folder and returns its path.</summary>
    public static string Write(Cluster cluster, string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{NameOf(cluster.Shape)}.snapshot.zip");
        var lists = GeneratedList.AllOf(cluster);
        var plan = new CollectionPlan(
            lists.ToDictionary(list => list.Source, IReadOnlyList<string> (_) => []), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var redactor = new Redactor(plan);
        using var writer = SnapshotWriter.Create(path);
        foreach (var list in lists)
            Write(list, redactor, writer);

        foreach (var (source, fact) in ControlPlane.FactsOf(cluster).Append((Fact, FactOf(cluster, lists))))
            writer.Add(source, "", redactor.Redact(source, FactVersion, source.Resource, Json.Bytes(fact)));
        writer.Complete(Describe(cluster, lists));
        return path;
    }

    public static string NameOf(ClusterShape shape) =>
        string.Create(CultureInfo.InvariantCulture, $"generated-{shape.Pods}-pods-seed-{shape.Seed}{(shape.AllDistinct ? "-distinct" : "")}");

    private static void Write(GeneratedList list, Redactor redactor, SnapshotWriter writer)
    {
        var output = writer.Begin(list.Source, list.Version);
        var buffer = new ArrayBufferWriter<byte>();
        var inPage = 0;
        foreach (var one in list.Range(0, list.Count))
        {
            buffer.ResetWrittenCount();
            redactor.Redact(list.Source, list.ApiVersion, list.Kind, one.Span, buffer);
            output.Add(buffer.WrittenSpan);
            if (++inPage % PageSize == 0)
                output.EndPage();
        }

        output.EndPage();
    }

    private static JsonObject FactOf(Cluster cluster, IReadOnlyList<GeneratedList> lists) => new()
    {
        ["metadata"] = new JsonObject { ["name"] = NameOf(cluster.Shape) },
        ["spec"] = new JsonObject
        {
            ["version"] = Cluster.Version,
            ["distribution"] = "",
            ["provider"] = "aws",
            ["signs"] = new JsonArray("node providerID aws://"),
            ["kubeSystemUid"] = NamespaceList.UidOf(cluster, "kube-system"),
            ["servedApis"] = new JsonArray([.. lists.Select(list => list.ApiVersion).Distinct().Order(StringComparer.Ordinal).Select(version => (JsonNode)version)]),
            ["nodeCount"] = cluster.Nodes.Count,
        },
    };

    private static SnapshotManifest Describe(Cluster cluster, IReadOnlyList<GeneratedList> lists) => new(
        "", "cluster", NameOf(cluster.Shape), Cluster.Version, "ComplianceAudit cluster generator", "system:serviceaccount:audit:generator", [],
        [.. lists.Select(list => $"list {list.Source}")], "https://generated.invalid", "", true, Started, Started.AddMinutes(1),
        [.. lists.Select(list => list.Source.ToString()).Append(Fact.ToString()).Concat(ControlPlane.SourcesOf(cluster).Select(component => component.Source.ToString()))],
        [.. lists.Select(CoverageOf), .. ControlPlane.SourcesOf(cluster).Select(component => SourceCoverage.Without(component.Source, CoverageStatus.Complete, "") with { Count = component.Count }), SourceCoverage.Without(Fact, CoverageStatus.Complete, "") with { Count = 1 }],
        []);

    private static SourceCoverage CoverageOf(GeneratedList list) => SourceCoverage.Without(list.Source, CoverageStatus.Complete, "") with
    {
        Version = list.Version, Count = list.Count, Started = Started, Ended = Started.AddMinutes(1), ResourceVersion = "90000000", Pages = Math.Max(1, (list.Count + PageSize - 1) / PageSize),
    };
}
