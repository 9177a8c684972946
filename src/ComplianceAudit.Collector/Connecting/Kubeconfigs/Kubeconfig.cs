namespace ComplianceAudit.Collector.Connecting.Kubeconfigs;

/// <summary>Kubeconfig files as one: lists are joined by name, the first file that has a name wins.</summary>
internal sealed class Kubeconfig
{
    private readonly string _current;
    private readonly Dictionary<string, KubeconfigCluster> _clusters;
    private readonly Dictionary<string, KubeconfigUser> _users;

    private Kubeconfig(string place, List<KubeconfigFile> files)
    {
        Place = place;
        _current = files.Select(file => file.CurrentContext).FirstOrDefault(name => name.Length > 0) ?? "";
        _clusters = files.SelectMany(file => file.Clusters).DistinctBy(pair => pair.Key).ToDictionary(StringComparer.Ordinal);
        _users = files.SelectMany(file => file.Users).DistinctBy(pair => pair.Key).ToDictionary(StringComparer.Ordinal);
        Contexts = [.. files.SelectMany(file => file.Contexts).DistinctBy(context => context.Name)];
    }

    /// <summary>The files, for messages.</summary>
    public string Place { get; }

    public IReadOnlyList<KubeconfigContext> Contexts { get; }

    public static Kubeconfig Load(IReadOnlyList<FileInfo> files) =>
        new(string.Join(Path.PathSeparator, files.Select(file => file.ToString())), [.. files.Select(KubeconfigFile.Read)]);

    /// <summary>The context asked for, or the current one.</summary>
    public KubeconfigContext ContextNamed(string? name)
    {
        var names = Contexts.Select(context => context.Name).ToList();
        var wanted = name ?? (_current.Length > 0 ? _current : throw CollectorErrors.NoCurrentContext(Place, names));
        return Contexts.FirstOrDefault(context => context.Name == wanted) ?? throw CollectorErrors.UnknownContext(Place, wanted, names);
    }

    public KubeconfigCluster? ClusterOf(KubeconfigContext context) => _clusters.GetValueOrDefault(context.Cluster);

    public KubeconfigUser? UserOf(KubeconfigContext context) => _users.GetValueOrDefault(context.User);
}
