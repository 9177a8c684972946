using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>One of the closed list of kinds of configuration files; the list is the data file <c>configuration-kinds.txt</c>.</summary>
internal sealed class ConfigurationKind
{
    private const string Core = "core";
    private const string Beside = "beside";

    private static readonly List<ConfigurationKind> All = Read();

    private readonly List<ConfigurationField> _fields = [];

    private ConfigurationKind(string heading)
    {
        var words = heading.Split(' ');
        (Group, Name, Versions) = words.Length == 1 ? ("", words[0], []) : (words[0] == Core ? "" : words[0], words[1], words[2..].Where(word => word != Beside).ToList());
        IsBeside = words[^1] == Beside;
    }

    /// <summary>Kubeconfigs, which may leave out what they are.</summary>
    public static ConfigurationKind Kubeconfig { get; } = All.Single(kind => kind.Name == "Config" && kind.Group.Length == 0);

    /// <summary>API group, empty for the core group.</summary>
    public string Group { get; }

    /// <summary>The kind, or the name of a format that knows none.</summary>
    public string Name { get; }

    /// <summary>Versions; empty for a format that knows no kind.</summary>
    public IReadOnlyList<string> Versions { get; }

    /// <summary>Whether relative paths in it count from its own folder.</summary>
    public bool IsBeside { get; }

    /// <summary>The kind of a document; null when it is none of the list.</summary>
    public static ConfigurationKind? Of(string apiVersion, string kind)
    {
        var slash = apiVersion.LastIndexOf('/');
        var (group, version) = (slash < 0 ? "" : apiVersion[..slash], apiVersion[(slash + 1)..]);
        return All.Find(one => one.Name == kind && one.Group == group && one.Versions.Contains(version));
    }

    /// <summary>A format that knows no kind, such as <c>etcd</c>; null when it is none of the list.</summary>
    public static ConfigurationKind? OfFormat(string name) => All.Find(one => one.Name == name && one.Versions.Count == 0);

    /// <summary>Takes out what is a credential: it leaves the node in no form, not even as a placeholder.</summary>
    public void Drop(JsonObject content)
    {
        foreach (var field in _fields.Where(field => field.Use == FileUse.Dropped))
            field.Drop(content);
    }

    /// <summary>Files that the content names, with the paths as written.</summary>
    public IEnumerable<NamedFile> FilesIn(JsonObject content) =>
        from field in _fields
        where field.Use != FileUse.Dropped
        from found in field.In(content)
        select new NamedFile(found.Text, field.Setting, field.Use, field.Use == FileUse.Plugin ? found.Holder.TextOf("name") : "");

    private static List<ConfigurationKind> Read()
    {
        var all = new List<ConfigurationKind>();
        foreach (var line in SettingsFile.Lines("configuration-kinds.txt"))
        {
            if (line.StartsWith('['))
                all.Add(new ConfigurationKind(line.Trim('[', ']')));
            else
                all[^1]._fields.Add(new ConfigurationField(line[..line.IndexOf(' ', StringComparison.Ordinal)], SettingsFile.UseOf(line[(line.LastIndexOf(' ') + 1)..])));
        }

        return all;
    }
}
