using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Collector;

namespace ComplianceAudit.Cli.Contexts;

/// <summary>Which contexts a run reads, and under which names their files stand side by side.</summary>
internal static class ContextTargets
{
    private const int LongestName = 100;

    /// <param name="request">What was asked for.</param>
    /// <param name="prefersCluster">Whether files are named for the cluster where no other chosen context leads to it, or always for the context.</param>
    public static IReadOnlyList<ContextTarget> Of(ClusterRequest request, bool prefersCluster) => Of(ClusterConnection.Contexts(request.Kubeconfig), request, prefersCluster);

    public static IReadOnlyList<ContextTarget> Of(IReadOnlyList<ClusterContext> known, ClusterRequest request, bool prefersCluster)
    {
        var clusters = known.ToDictionary(context => context.Name, context => context.Cluster, StringComparer.Ordinal);
        var chosen = request.AllContexts ? [.. known.Select(context => context.Name)] : request.Contexts;
        var shared = chosen.Select(name => clusters.GetValueOrDefault(name, "")).CountBy(cluster => cluster, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var targets = new List<ContextTarget>();
        foreach (var context in chosen)
        {
            var cluster = clusters.GetValueOrDefault(context, "");
            var name = Harmless(prefersCluster && cluster.Length > 0 && shared[cluster] == 1 ? cluster : context);
            var free = name;
            for (var next = 2; !taken.Add(free); next++)
                free = FormattableString.Invariant($"{name}-{next}");
            targets.Add(new ContextTarget(context, cluster, free));
        }

        return targets;
    }

    /// <summary>A kubeconfig's names are anything, such as <c>arn:aws:eks:...</c> or <c>../x</c>.</summary>
    private static string Harmless(string name)
    {
        var safe = new string([.. name.Take(LongestName).Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' ? character : '-')]).Trim('.', '-');
        return safe.Length > 0 ? safe : "context";
    }
}
