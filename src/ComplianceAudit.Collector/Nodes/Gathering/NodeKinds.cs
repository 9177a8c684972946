namespace ComplianceAudit.Collector.Nodes.Gathering;

/// <summary>Kinds of facts that only a node can tell.</summary>
internal static class NodeKinds
{
    public const string File = "NodeFile";

    public const string Host = "NodeHost";

    public const string Certificate = "Certificate";
}
