namespace ComplianceAudit.Collector;

/// <summary>How a cluster is read. Immutable.</summary>
public sealed record CollectionOptions
{
    private readonly int _requestsPerSecond = 50;

    /// <summary>Requests that begin in one second; as many may begin at once after a quiet second.</summary>
    /// <value>At least 1. The default is 50, as kubectl's.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int RequestsPerSecond
    {
        get => _requestsPerSecond;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _requestsPerSecond = value;
        }
    }

    /// <summary>What the name of the snapshot file begins with; null takes the cluster's name. Characters that file systems mind become hyphens.</summary>
    public string? FileName { get; init; }

    /// <summary>Whether lists come from the API server's watch cache (<c>resourceVersion=0</c>): lighter for the server, and possibly a little old.</summary>
    public bool FromCache { get; init; }

    /// <summary>Bytes of JSON, as received and unpacked, after which one list is broken off and recorded as partial.</summary>
    /// <value>The default is 16 GiB: etcd's suggested limit for a whole cluster is 8 GiB, in a denser form.</value>
    public long MostBytesPerList { get; init; } = 16L * 1024 * 1024 * 1024;

    /// <summary>Objects after which one list is broken off and recorded as partial.</summary>
    /// <value>The default is 5,000,000, more than thirty times the pods that Kubernetes supports.</value>
    public int MostObjectsPerList { get; init; } = 5_000_000;

    /// <summary>How facts of nodes are gathered; null, the default, gathers none, and what only nodes know is then not collected.</summary>
    public NodeGathering? NodeFacts { get; init; }
}
