namespace ComplianceAudit.Collector.Connecting.Kubeconfigs;

/// <summary>One kubeconfig file, YAML or JSON.</summary>
internal sealed class KubeconfigFile
{
    private const long MostBytes = 16 * 1024 * 1024;

    public string CurrentContext { get; private init; } = "";

    public IReadOnlyDictionary<string, KubeconfigCluster> Clusters { get; private init; } = new Dictionary<string, KubeconfigCluster>();

    public IReadOnlyDictionary<string, KubeconfigUser> Users { get; private init; } = new Dictionary<string, KubeconfigUser>();

    public IReadOnlyList<KubeconfigContext> Contexts { get; private init; } = [];

    public static KubeconfigFile Read(FileInfo file)
    {
        var place = file.ToString();
        var root = ConfigNode.Parse(place, TextOf(file));
        if (root["kind"] is { IsAbsent: false, Text: not "Config" } kind)
            throw kind.Wrong("Config");
        if (root["apiVersion"] is { IsAbsent: false, Text: not "v1" } version)
            throw version.Wrong("v1");

        var folder = file.DirectoryName ?? "";
        return new KubeconfigFile
        {
            CurrentContext = root["current-context"].Text,
            Clusters = Named(root["clusters"], (name, entry) => KubeconfigCluster.Read(name, entry["cluster"], folder)).ToDictionary(StringComparer.Ordinal),
            Users = Named(root["users"], (_, entry) => KubeconfigUser.Read(entry["user"], folder)).ToDictionary(StringComparer.Ordinal),
            Contexts = [.. Named(root["contexts"], (name, entry) => KubeconfigContext.Read(name, entry["context"])).Select(context => context.Value)],
        };
    }

    /// <summary>Relative paths count from the file that has them.</summary>
    public static string Rooted(string folder, string path) => path.Length == 0 ? path : Path.GetFullPath(path, Path.GetFullPath(folder));

    private static string TextOf(FileInfo file)
    {
        try
        {
            return file.Length <= MostBytes ? File.ReadAllText(file.FullName) : throw CollectorErrors.KubeconfigMalformed(file.ToString(), 0, 0);
        }
        catch (Exception found) when (found is UnauthorizedAccessException or IOException)
        {
            throw CollectorErrors.KubeconfigUnreadable(file.ToString());
        }
    }

    private static List<KeyValuePair<string, T>> Named<T>(ConfigNode list, Func<string, ConfigNode, T> read)
    {
        var found = new List<KeyValuePair<string, T>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in list.Elements.Where(entry => !entry.IsAbsent))
        {
            var name = entry["name"];
            if (!names.Add(name.Text))
                throw name.Wrong("a name of its own in this list");
            found.Add(KeyValuePair.Create(name.Text, read(name.Text, entry)));
        }

        return found;
    }
}
