using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>A list of objects that are known by their key alone: a name, or namespace and name.</summary>
internal abstract class ObjectList(Cluster cluster, SourceName source, string kind, bool isNamespaced, IEnumerable<string> keys)
    : GeneratedList<string>(source, "v1", kind, isNamespaced, keys, key => key)
{
    protected Cluster Cluster => cluster;

    protected sealed override Dice DiceOf(string key) => cluster.Dice(Kind, key);

    /// <summary>Keys of as many objects in every namespace.</summary>
    protected static IEnumerable<string> InEveryNamespace(Cluster cluster, params string[] names) => cluster.Namespaces.SelectMany(name => names.Select(one => $"{name}/{one}"));
}
