namespace ComplianceAudit.Snapshots;

/// <summary>The command-line flags of Kubernetes components whose values are settings, never credentials; redaction keeps them.</summary>
/// <remarks>Thread-safe. The list is the data file <c>Redaction/Data/known-flags.txt</c>.</remarks>
public static class KnownFlags
{
    /// <summary>Components that have a list, by program name: <c>kube-apiserver</c>, <c>etcd</c> and so on; ordered.</summary>
    public static IReadOnlyList<string> Components => throw new NotSupportedException();

    /// <summary>Whether the value of a flag is kept.</summary>
    /// <param name="component">Program name without folder.</param>
    /// <param name="flag">Flag name, with or without leading dashes.</param>
    public static bool IsKept(string component, string flag) => throw new NotSupportedException();
}
