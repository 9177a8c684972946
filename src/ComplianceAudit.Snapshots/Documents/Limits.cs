namespace ComplianceAudit.Snapshots.Documents;

/// <summary>What hostile input may cost. Each is far above what an API server stores.</summary>
internal static class Limits
{
    /// <summary>Bytes of one document, and of one shard before its last document.</summary>
    public const int DocumentBytes = 16 * 1024 * 1024;

    /// <summary>Values (scalars, lists, maps) of one document.</summary>
    public const int Nodes = 1_000_000;

    /// <summary>Lists and maps inside each other; CustomResourceDefinitions reach about 60.</summary>
    public const int Depth = 200;

    /// <summary>Bytes of one manifest file, and of a snapshot's manifest.json.</summary>
    public const int FileBytes = 64 * 1024 * 1024;
}
