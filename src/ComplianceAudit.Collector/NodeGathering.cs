namespace ComplianceAudit.Collector;

/// <summary>How facts of nodes are gathered. Immutable; exactly one of <see cref="Folder"/> and <see cref="Image"/> is set.</summary>
public sealed record NodeGathering
{
    /// <summary>Pods at once unless another number is asked for.</summary>
    public const int DefaultParallelism = 20;

    /// <summary>Most pods at once: more would be felt by the cluster.</summary>
    public const int MostParallelism = 500;

    private readonly int _parallelism = DefaultParallelism;

    private NodeGathering(string? folder, string? image) => (Folder, Image) = (folder, image);

    /// <summary>Folder with a file for each node, gathered by hand with <c>node collect</c>; null when pods gather.</summary>
    public string? Folder { get; }

    /// <summary>Image, with <c>compliance-audit</c> on its PATH, that a pod on each node runs; null when a folder is read.</summary>
    public string? Image { get; }

    /// <summary>Pods at once.</summary>
    /// <value>1 to <see cref="MostParallelism"/>. The default is <see cref="DefaultParallelism"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Parallelism
    {
        get => _parallelism;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostParallelism);
            _parallelism = value;
        }
    }

    /// <summary>Takes files that were gathered by hand.</summary>
    public static NodeGathering FromFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new NodeGathering(folder, null);
    }

    /// <summary>Runs one pod on each Linux node, in a namespace that is made and removed.</summary>
    public static NodeGathering FromPods(string image)
    {
        ArgumentException.ThrowIfNullOrEmpty(image);
        return new NodeGathering(null, image);
    }
}
