using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Facts;

/// <summary>Lists that more is made from than their own documents.</summary>
internal static class Lists
{
    public static readonly SourceName Namespaces = new("namespaces");

    public static readonly SourceName Nodes = new("nodes");

    public static readonly SourceName Pods = new("pods");

    public static readonly SourceName Secrets = new("secrets");
}
