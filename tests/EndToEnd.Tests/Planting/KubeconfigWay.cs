namespace ComplianceAudit.EndToEnd.Tests.Planting;

/// <summary>One context with a cluster and a user of its own, in YAML's flow style.</summary>
/// <param name="Name">Name of the context; begins with <c>works</c> or <c>fails</c>.</param>
/// <param name="Cluster">Fields of the cluster.</param>
/// <param name="User">Fields of the user.</param>
internal sealed record KubeconfigWay(string Name, string Cluster, string User)
{
    public bool Works => Name.StartsWith("works", StringComparison.Ordinal);

    /// <summary>One kubeconfig of all ways.</summary>
    public static string FileOf(IEnumerable<KubeconfigWay> ways) => string.Join('\n', [
        "clusters:", .. ways.Select(way => $"- {{name: of-{way.Name}, cluster: {{{way.Cluster}}}}}"),
        "users:", .. ways.Select(way => $"- {{name: of-{way.Name}, user: {{{way.User}}}}}"),
        "contexts:", .. ways.Select(way => $"- {{name: {way.Name}, context: {{cluster: of-{way.Name}, user: of-{way.Name}}}}}"),
    ]);
}
