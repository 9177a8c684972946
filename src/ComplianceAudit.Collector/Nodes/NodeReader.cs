using System.Reflection;

namespace ComplianceAudit.Collector.Nodes;

/// <summary>One part of an inspection, after the components are found and before they are written. A sealed subclass is all it takes; they run in the order of their names.</summary>
internal abstract class NodeReader
{
    public static IReadOnlyList<NodeReader> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => type.IsSubclassOf(typeof(NodeReader)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (NodeReader)Activator.CreateInstance(type)!),
    ];

    /// <summary>Reads what the plan names, adds facts and says how much of each source there is. What cannot be read is coverage, never an exception.</summary>
    public abstract void Read(NodeInspection node);
}
