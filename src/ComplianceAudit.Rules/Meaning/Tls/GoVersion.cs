using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Meaning.Tls;

/// <summary>
/// Which Go's defaults a component runs under: that of the <c>go</c> or <c>godebug</c> line of its go.mod, whatever newer compiler built a patch release (go.dev/doc/godebug).
/// </summary>
internal static class GoVersion
{
    /// <summary>From the newest: version of Kubernetes (go.mod of kubernetes/kubernetes).</summary>
    private static readonly IReadOnlyList<(MinorVersion From, MinorVersion Go)> Kubernetes =
    [
        (new(1, 36), new(1, 26)), (new(1, 35), new(1, 25)), (new(1, 33), new(1, 24)), (new(1, 32), new(1, 23)), (new(1, 30), new(1, 22)),
        (new(1, 29), new(1, 21)), (new(1, 27), new(1, 20)), (new(1, 25), new(1, 19)), (new(1, 21), new(1, 16)), (new(1, 20), new(1, 15)),
    ];

    /// <summary>The same of etcd (server/go.mod of etcd-io/etcd); 3.5 moved from 1.16 to 1.23 within its patch releases, so that its minor version does not tell.</summary>
    private static readonly IReadOnlyList<(MinorVersion From, MinorVersion Go)> Etcd = [(new(3, 6), new(1, 23)), (new(3, 4), new(1, 12))];

    private static readonly MinorVersion Undecided = new(3, 5);

    /// <summary>The version, or null where there is no data.</summary>
    public static MinorVersion? Of(string component, MinorVersion version)
    {
        if (component == "etcd" && version == Undecided)
            return null;
        foreach (var (from, go) in component == "etcd" ? Etcd : Kubernetes)
        {
            if (from.CompareTo(version) <= 0)
                return go;
        }
        return null;
    }
}
