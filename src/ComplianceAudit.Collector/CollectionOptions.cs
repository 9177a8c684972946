namespace ComplianceAudit.Collector;

/// <summary>How a cluster is read. Immutable.</summary>
public sealed record CollectionOptions
{
    /// <summary>Requests that begin in one second.</summary>
    /// <value>At least 1. The default is 50, as kubectl's.</value>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>Whether lists come from the API server's watch cache (<c>resourceVersion=0</c>): lighter for the server, and possibly a little old.</summary>
    public bool FromCache { get; init; }
}
